import { spawnSync } from 'node:child_process'

/** Median wall seconds of commands of Node that do nothing but start, measured in turn. */
export function measureStart(commands, rounds) {
  const samples = commands.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < commands.length; turn++) {
      const index = (round + turn) % commands.length
      const start = process.hrtime.bigint()
      const { status } = spawnSync(process.execPath, commands[index], { stdio: 'ignore' })
      if (status !== 0) throw new Error(`node ${commands[index].join(' ')} ended with ${status}`)
      samples[index].push(Number(process.hrtime.bigint() - start) / 1e9)
    }
  }
  return samples.map((own) => own.sort((a, b) => a - b)[rounds >> 1])
}
