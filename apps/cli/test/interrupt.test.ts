import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { listing, runHc, small, startHc, temporaryFolder } from './run-hc.ts'

const endless = ['generate', '--patients', '20000000', '--seed', '1', '--today', '2026-01-01', '--outdir', 'deep/out']

// Windows has no signals: there Ctrl-C reaches a console's processes, and nothing can send it to one of them.
const runs = [
  ['SIGINT', 1],
  ['SIGTERM', 1],
  ['SIGINT', 3],
] as const
for (const [signal, workers] of runs) {
  const title = `${signal} ends a run of ${workers} workers with 130 and no trace of it`
  test.skipIf(process.platform === 'win32')(title, async () => {
    const folder = await temporaryFolder()
    const { child, outcome } = startHc(folder, [...endless, '--workers', String(workers)])
    while (!existsSync(join(folder, 'deep/out.inprogress/data/visits.csv'))) await setTimeout(10)
    child.kill(signal)
    // Under npm a Ctrl-C arrives twice.
    child.kill(signal)
    expect(await outcome).toEqual({ code: 130, stdout: '', stderr: 'hc: interrupted; nothing was published.\n' })
    expect(await listing(folder)).toEqual([])
  })
}

test('a killed run leaves only its staging folder, which --overwrite clears away', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'note.txt'), 'mine')
  const { child, outcome } = startHc(folder, ['generate', '--patients', '20000000', '--outdir', 'out'])
  while (!existsSync(join(folder, 'out.inprogress/data/visits.csv'))) await setTimeout(10)
  child.kill('SIGKILL')
  await outcome
  const names = await listing(folder)
  expect(names.filter((name) => !name.startsWith('out.inprogress'))).toEqual(['note.txt'])
  expect(await runHc(folder, [...small, '--outdir', 'out'])).toMatchObject({ code: 2 })
  expect(await runHc(folder, [...small, '--outdir', 'out', '--overwrite'])).toMatchObject({ code: 0 })
  expect((await listing(folder)).filter((name) => !name.startsWith('out/'))).toEqual(['note.txt', 'out'])
})
