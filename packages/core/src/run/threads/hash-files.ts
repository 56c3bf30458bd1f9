import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { hashFile } from '../hash-file.ts'
import { ioReason } from '../io-error.ts'

/** Size and SHA-256 of a file, or why it could not be read. */
export type FileSum = { readonly bytes: number; readonly sha256: string } | { readonly failed: string }

/** Bytes that are summed up in the time that it takes to start a thread, with some to spare; measured. */
const bytesWorthThread = 128 << 20

/** Reads files back and sums them up, some in further threads where that pays. In the order of the paths. */
export async function hashFiles(paths: readonly string[], workers: number): Promise<FileSum[]> {
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  const shares = shareOut(sizes, workers)
  const sums = new Array<FileSum>(paths.length)
  const [own = [], ...others] = shares
  await Promise.all([
    ...others.map(async (share) => {
      const found = await hashInThread(share.map((index) => paths[index]!))
      for (const [place, index] of share.entries()) sums[index] = found[place]!
    }),
    (async () => {
      for (const index of own)
        sums[index] = await hashFile(paths[index]!).catch((error) => ({ failed: ioReason(error) }))
    })(),
  ])
  return sums
}

/** Shares files out so that those who read them are done at about the same time; each share is worth its thread. */
export function shareOut(sizes: readonly number[], workers: number): number[][] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const count = Math.max(1, Math.min(workers, sizes.length, Math.floor(total / bytesWorthThread)))
  const shares = Array.from({ length: count }, () => ({ bytes: 0, files: [] as number[] }))
  const largestFirst = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  for (const file of largestFirst) {
    const least = shares.reduce((one, other) => (other.bytes < one.bytes ? other : one))
    least.bytes += sizes[file]!
    least.files.push(file)
  }
  return shares.map(({ files }) => files)
}

function hashInThread(paths: readonly string[]): Promise<FileSum[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./hash-worker.js', import.meta.url), { workerData: paths })
    worker.on('message', resolve)
    worker.on('error', reject)
  })
}
