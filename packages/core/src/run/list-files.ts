import { isAbsolute, join, posix } from 'node:path'
import { HcError } from '../error.ts'
import type { Artifact } from '../sink/sink.ts'
import { hashFile } from './hash-file.ts'
import { ioReason } from './io-error.ts'
import type { ManifestFile } from './manifest.ts'
import type { PreparedOutput } from './prepare-outputs.ts'

/** Reads back what the sinks say they wrote. Throws HC_SINK_FAILED for a file that is not there or not the sink's to write. */
export async function listFiles(
  data: string,
  outputs: readonly PreparedOutput[],
  artifacts: readonly (readonly Artifact[])[],
): Promise<ManifestFile[]> {
  const files: ManifestFile[] = []
  for (const [index, output] of outputs.entries()) {
    for (const artifact of artifacts[index] ?? []) files.push(await describeArtifact(data, output, artifact))
  }
  return files
}

async function describeArtifact(data: string, output: PreparedOutput, artifact: Artifact): Promise<ManifestFile> {
  const { sink, folder } = output
  const path = posix.join(folder, artifact.path)
  if (isAbsolute(artifact.path) || posix.normalize(artifact.path).startsWith('..') || reserved.has(path)) {
    throw commitFailed(`the ${sink.name} writer says it wrote ${artifact.path}, which is not its to write`)
  }
  try {
    const { bytes, sha256 } = await hashFile(join(data, path))
    return {
      path,
      ...(artifact.table !== undefined ? { table: artifact.table } : {}),
      ...(artifact.rows !== undefined ? { rows: artifact.rows } : {}),
      bytes,
      sha256,
    }
  } catch (error) {
    throw commitFailed(`the file ${path} of the ${sink.name} writer could not be read back: ${ioReason(error)}`, error)
  }
}

const reserved: ReadonlySet<string> = new Set([
  'manifest.json',
  'validation_summary.json',
  'data_dictionary.md',
  'truth.json',
])

function commitFailed(message: string, cause?: unknown): HcError {
  return new HcError('HC_SINK_FAILED', `${message}; nothing was published`, { cause, phase: 'commit' })
}
