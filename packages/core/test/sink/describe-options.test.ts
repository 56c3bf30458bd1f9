import { expect, test } from 'vitest'
import { z } from 'zod'
import { describeOptions, optionNames } from '../../src/sink/describe-options.ts'
import type { Sink } from '../../src/sink/sink.ts'

const withOptions = (options: NonNullable<Sink['options']>): Sink => ({ name: 'a', supports: {}, options }) as Sink

test('the options of a zod schema are described in its order, with types in words', () => {
  const sink = withOptions(
    z.strictObject({
      delimiter: z.string().default(',').describe('Between two cells.'),
      level: z.int().optional(),
      share: z.number().default(0.5),
      gzip: z.boolean().default(false),
      form: z.enum(['long', 'wide']).default('long'),
      tables: z.array(z.string()).default([]),
      url: z.string(),
      client: z.custom<object>().optional(),
    }),
  )
  expect(describeOptions(sink)).toEqual([
    { name: 'delimiter', type: 'text', required: false, default: ',', description: 'Between two cells.' },
    { name: 'level', type: 'whole number', required: false },
    { name: 'share', type: 'number', required: false, default: 0.5 },
    { name: 'gzip', type: 'true or false', required: false, default: false },
    { name: 'form', type: 'text', required: false, default: 'long', values: ['long', 'wide'] },
    { name: 'tables', type: 'list', required: false, default: [] },
    { name: 'url', type: 'text', required: true },
    { name: 'client', type: 'any', required: false },
  ])
  expect(optionNames(sink)?.at(-1)).toBe('client')
})

test('a sink without a schema has no options', () => {
  const sink = { name: 'a', supports: {} } as Sink
  expect(describeOptions(sink)).toEqual([])
  expect(optionNames(sink)).toEqual([])
})

test('nothing is said of a schema that cannot describe itself, or that takes other names too', () => {
  const silent = withOptions({ '~standard': { version: 1, vendor: 'hand', validate: (value) => ({ value }) } })
  expect(describeOptions(silent)).toBeUndefined()
  expect(optionNames(silent)).toBeUndefined()
  expect(optionNames(withOptions(z.looseObject({ a: z.string() })))).toBeUndefined()
  const failing = { ...silent.options!['~standard'], jsonSchema: { input: () => expect.unreachable() } }
  expect(describeOptions(withOptions({ '~standard': failing }))).toBeUndefined()
})
