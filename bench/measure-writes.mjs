import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseOptions } from '@hc/core/run'

/**
 * Measures writers against each other in this process, one after the other, the order rotated from round to round. Gives
 * the median wall and CPU seconds of each, and the bytes it wrote. A round before the first only warms up.
 *
 * @param {{ name: string, write: (folder: string) => Promise<void> }[]} contenders
 */
export async function measureWrites(contenders, rounds, place) {
  const samples = new Map(contenders.map(({ name }) => [name, { wall: [], cpu: [], bytes: 0 }]))
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const { name, write } = contenders[(round + turn) % contenders.length]
      const folder = mkdtempSync(join(place, 'run-'))
      const cpu = process.cpuUsage()
      const start = process.hrtime.bigint()
      await write(folder)
      const wallSeconds = Number(process.hrtime.bigint() - start) / 1e9
      const { user, system } = process.cpuUsage(cpu)
      const sample = samples.get(name)
      sample.bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
      rmSync(folder, { recursive: true })
      if (round === 0) continue
      sample.wall.push(wallSeconds)
      sample.cpu.push((user + system) / 1e6)
    }
  }
  const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
  return Array.from(samples, ([name, { wall, cpu, bytes }]) => ({
    ...{ name, bytes, wallSeconds: median(wall), cpuSeconds: median(cpu) },
  }))
}

/** Prints what was measured, each compared by CPU seconds with the first contender of a name. */
export function printWrites(results, rows, reference) {
  const base = results.find(({ name }) => name === reference)
  console.log(`| writer | bytes | wall s | CPU s | rows per CPU second | to ${reference} |`)
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
  for (const { name, bytes, wallSeconds, cpuSeconds } of results) {
    const ratio = base === undefined ? '' : (base.cpuSeconds / cpuSeconds).toFixed(2)
    const speed = Math.round(rows / cpuSeconds)
    console.log(`| ${name} | ${bytes} | ${wallSeconds.toFixed(2)} | ${cpuSeconds.toFixed(2)} | ${speed} | ${ratio} |`)
  }
}

/** Writes batches by a sink, as the runner would. */
export async function writeBySink(sink, given, tables, batches, folder) {
  const options = await parseOptions(sink, given)
  const { signal } = new AbortController()
  const run = await sink.open({ tables, seed: 'demo', today: '2026-01-01', folder, options, signal })
  for (const batch of batches) await run.write(batch)
  await run.commit()
}
