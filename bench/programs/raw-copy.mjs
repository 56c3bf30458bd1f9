// Writes so many bytes from memory to the disk, in pieces of a mebibyte: what any program has to spend on as many bytes.
// `node bench/programs/raw-copy.mjs <bytes> <outdir>`
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const bytes = Number(process.argv[2])
const outdir = process.argv[3]
const piece = Buffer.alloc(1 << 20, 'patient,visit,bill\n')
mkdirSync(outdir, { recursive: true })
const cpu = process.cpuUsage()
const start = process.hrtime.bigint()
const file = openSync(join(outdir, 'raw.bin'), 'w')
for (let left = bytes; left > 0; ) left -= writeSync(file, piece, 0, Math.min(piece.length, left))
closeSync(file)
const wallSeconds = Number(process.hrtime.bigint() - start) / 1e9
const { user, system } = process.cpuUsage(cpu)
globalThis.measured = { wallSeconds, cpuSeconds: (user + system) / 1e6 }
