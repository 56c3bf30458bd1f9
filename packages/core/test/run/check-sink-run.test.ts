import { expect, test } from 'vitest'
import { checkArtifacts, checkRun } from '../../src/run/check-sink-run.ts'
import { runSource } from '../../src/run/run-source.ts'
import type { Sink } from '../../src/sink/sink.ts'
import { lineSink, listing, sixPeople, temporaryFolder } from './stand-ins.ts'

test('what open gives must be a run', () => {
  const run = { write: async () => {}, commit: async () => [], abort: async () => {} }
  expect(checkRun(run)).toBe(run)
  expect(() => checkRun(undefined)).toThrow('write() is missing')
  expect(() => checkRun('done')).toThrow('write() is missing')
  expect(() => checkRun({ ...run, abort: undefined })).toThrow('abort() is missing')
})

test('what commit gives must be a list of files', () => {
  expect(checkArtifacts([])).toEqual([])
  for (const value of [undefined, {}, 'a.txt', [{}], [undefined], [{ path: 1 }]]) {
    expect(() => checkArtifacts(value)).toThrow('a list of the files')
  }
})

const broken: Record<string, { sink: object; phase: string; says: string }> = {
  'gives no run': { sink: { open: async () => {} }, phase: 'open', says: 'write() is missing' },
  'gives no list of files': {
    sink: { open: async () => ({ write: async () => {}, commit: async () => {}, abort: async () => {} }) },
    phase: 'commit',
    says: 'a list of the files',
  },
  'throws before it returns a promise, in write and in abort': {
    sink: {
      open: async () => ({
        write: () => {
          throw new Error('the first')
        },
        commit: async () => [],
        abort: () => {
          throw new Error('the second')
        },
      }),
    },
    phase: 'write',
    says: 'the first',
  },
}
for (const [name, { sink, phase, says }] of Object.entries(broken)) {
  test(`a sink that ${name} fails the run in ${phase}, and nothing is left`, async () => {
    const folder = await temporaryFolder()
    const outputs = [{ sink: lineSink('good') }, { sink: { name: 'bad', supports: {}, ...sink } as Sink }]
    await expect(runSource(sixPeople(), outputs, { outdir: `${folder}/out` })).rejects.toMatchObject({
      code: 'HC_SINK_FAILED',
      phase,
      message: expect.stringContaining(says),
    })
    expect(await listing(folder)).toEqual([])
  })
}
