import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureProcess } from './measure-process.mjs'

/**
 * Measures programs against each other: whole processes, one after the other, the order rotated from round to round,
 * what the last one wrote deleted before the next begins. Gives the medians of each with the rows and bytes it wrote.
 *
 * @param {{ name: string, script: string, args: (outdir: string) => string[] }[]} contenders
 */
export async function measureInTurn(contenders, rounds) {
  const outdir = join(mkdtempSync(join(tmpdir(), 'hc-bench-')), 'data')
  const samples = new Map(contenders.map(({ name }) => [name, []]))
  const written = new Map()
  try {
    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < contenders.length; turn++) {
        const { name, script, args } = contenders[(round + turn) % contenders.length]
        rmSync(outdir, { recursive: true, force: true })
        samples.get(name).push(await measureProcess(script, args(outdir)))
        if (round === 0) written.set(name, countCsv(outdir))
      }
    }
  } finally {
    rmSync(join(outdir, '..'), { recursive: true, force: true })
  }
  return contenders.map(({ name }) => ({ name, ...written.get(name), ...medians(samples.get(name)) }))
}

function medians(samples) {
  const median = (key) => samples.map((sample) => sample[key]).sort((a, b) => a - b)[samples.length >> 1]
  return { wallSeconds: median('wallSeconds'), cpuSeconds: median('cpuSeconds'), peakBytes: median('peakBytes') }
}

/** Rows and bytes of the CSV files in a folder; the header is no row. No cell of ours holds a line end. */
function countCsv(folder) {
  let rows = 0
  let bytes = 0
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
    const content = readFileSync(join(folder, file))
    bytes += content.length
    for (let at = content.indexOf(10); at !== -1; at = content.indexOf(10, at + 1)) rows++
    rows--
  }
  return { rows, bytes }
}
