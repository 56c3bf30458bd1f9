import { expect, test } from 'vitest'
import { z } from 'zod'
import { tables } from '../../src/model/tables.ts'
import { prepareOutputs } from '../../src/run/prepare-outputs.ts'
import type { Sink } from '../../src/sink/sink.ts'
import { lineSink } from './stand-ins.ts'

const source = { tables, rows: { patients: 10 }, seed: 'demo' }
const withOptions: Sink = {
  ...lineSink('lines'),
  options: z.strictObject({ delimiter: z.string().default(','), deep: z.strictObject({ level: z.int() }).optional() }),
}

test('options are parsed and their defaults filled in', async () => {
  const [output] = await prepareOutputs([{ sink: withOptions }], source)
  expect(output).toMatchObject({ options: { delimiter: ',' }, folder: '' })
})

const refused: Record<string, { outputs: Parameters<typeof prepareOutputs>[0]; says: string }> = {
  'no outputs': { outputs: [], says: 'at least one output' },
  'an unknown option': {
    outputs: [{ sink: withOptions, options: { delimeter: ';' } }],
    says: 'has no option delimeter; did you mean delimiter?',
  },
  'an option that resembles none': {
    outputs: [{ sink: withOptions, options: { xyz: ';' } }],
    says: 'has no option xyz; it has delimiter, deep',
  },
  'a wrong option, by its path': {
    outputs: [{ sink: withOptions, options: { deep: { level: 'x' } } }],
    says: 'deep.level',
  },
  'an option of a sink that has none': {
    outputs: [{ sink: lineSink('lines'), options: { a: 1 } }],
    says: 'takes no options',
  },
  'two outputs of one sink': {
    outputs: [{ sink: lineSink('lines') }, { sink: lineSink('lines') }],
    says: 'two outputs would write to lines',
  },
  'a folder outside': { outputs: [{ sink: lineSink('lines'), folder: '../x' }], says: 'one plain name' },
  'a folder named like the manifest': {
    outputs: [{ sink: lineSink('lines'), folder: 'manifest.json' }],
    says: 'manifest.json',
  },
  'more rows than a sink holds': {
    outputs: [{ sink: { ...lineSink('small'), supports: { maxRows: 9 } } }],
    says: 'small holds at most 9 rows',
  },
}
for (const [name, { outputs, says }] of Object.entries(refused)) {
  test(`${name} is refused`, async () => {
    await expect(prepareOutputs(outputs, source)).rejects.toMatchObject({
      code: 'HC_OPTIONS_INVALID',
      message: expect.stringContaining(says),
    })
  })
}

test('a value that is no sink is refused', async () => {
  for (const sink of [undefined, {}, { ...lineSink('lines'), name: 'No Sink' }, { ...lineSink('lines'), open: 1 }]) {
    await expect(prepareOutputs([{ sink: sink as Sink }], source)).rejects.toMatchObject({ code: 'HC_SINK_UNKNOWN' })
  }
})
