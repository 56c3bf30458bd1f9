import { isAbsolute, join, posix } from 'node:path'
import { HcError } from '../error.ts'
import type { Artifact } from '../sink/sink.ts'
import type { ManifestFile } from './manifest.ts'
import { ownFiles } from './own-files.ts'
import type { PreparedOutput } from './prepare-outputs.ts'
import { hashFiles } from './threads/hash-files.ts'

/** Reads back what the sinks say they wrote. Throws HC_SINK_FAILED for a file that is not there or not the sink's to write. */
export async function listFiles(
  data: string,
  outputs: readonly PreparedOutput[],
  artifacts: readonly (readonly Artifact[])[],
  workers = 1,
): Promise<ManifestFile[]> {
  const written = outputs.flatMap((output, index) =>
    (artifacts[index] ?? []).map((artifact) => ({ output, artifact, path: pathOf(output, artifact) })),
  )
  const sums = await hashFiles(
    written.map(({ path }) => join(data, path)),
    workers,
  )
  return written.map(({ output: { sink }, artifact: { table, rows }, path }, index) => {
    const sum = sums[index]!
    if ('failed' in sum) {
      throw commitFailed(`the file ${path} of the ${sink.name} writer could not be read back: ${sum.failed}`)
    }
    return { path, ...(table !== undefined ? { table } : {}), ...(rows !== undefined ? { rows } : {}), ...sum }
  })
}

/** The path of a file below the dataset's folder. */
function pathOf({ sink, folder }: PreparedOutput, artifact: Artifact): string {
  const path = posix.join(folder, artifact.path)
  if (isAbsolute(artifact.path) || posix.normalize(artifact.path).startsWith('..') || ownFiles.includes(path)) {
    throw commitFailed(`the ${sink.name} writer says it wrote ${artifact.path}, which is not its to write`)
  }
  return path
}

function commitFailed(message: string): HcError {
  return new HcError('HC_SINK_FAILED', `${message}; nothing was published`, { phase: 'commit' })
}
