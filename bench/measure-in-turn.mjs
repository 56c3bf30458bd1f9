import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { measureProcess } from './measure-process.mjs'

/**
 * One program of a comparison. It writes into the folder it is given, or nothing.
 * @typedef {{ name: string, script: string[], args: (outdir: string) => string[], rows?: number }} Contender
 */

/**
 * Measures programs against each other: whole processes, one after the other, the order rotated from round to round,
 * what the last one wrote deleted before the next begins. Gives the medians of each with the rows and bytes it wrote.
 * @param {readonly Contender[]} contenders
 */
export async function measureInTurn(contenders, rounds, place, say = () => {}) {
  const outdir = join(place, 'out')
  const samples = new Map(contenders.map(({ name }) => [name, []]))
  const bytes = new Map()
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const { name, script, args } = contenders[(round + turn) % contenders.length]
      rmSync(outdir, { recursive: true, force: true })
      const sample = await measureProcess(script, args(outdir))
      samples.get(name).push(sample)
      bytes.set(name, dataBytes(outdir))
      say(`round ${round + 1} of ${rounds}, ${name}: ${sample.wallSeconds.toFixed(2)} s`)
    }
  }
  rmSync(outdir, { recursive: true, force: true })
  return contenders.map(({ name, rows }) => {
    const own = samples.get(name)
    return { name, rows: rows ?? own[0].rows ?? 0, bytes: bytes.get(name), ...medians(own) }
  })
}

function medians(samples) {
  const median = (key) => samples.map((sample) => sample[key]).sort((a, b) => a - b)[samples.length >> 1]
  return { wallSeconds: median('wallSeconds'), cpuSeconds: median('cpuSeconds'), peakBytes: median('peakBytes') }
}

/** Bytes of the data in a folder, without what is written about it; 0 where there is no folder. */
export function dataBytes(folder) {
  let entries
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch {
    return 0
  }
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.json'))
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}
