import { parentPort, workerData } from 'node:worker_threads'
import { hashFile } from '../hash-file.ts'
import { ioReason } from '../io-error.ts'
import type { FileSum } from './hash-files.ts'

// The first module of a thread that reads files back; `hashFiles` names it.
const sums: FileSum[] = []
for (const path of workerData as readonly string[])
  sums.push(await hashFile(path).catch((error) => ({ failed: ioReason(error) })))
parentPort?.postMessage(sums)
