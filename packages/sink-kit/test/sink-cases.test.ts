import { expect, test } from 'vitest'
import { sinkCases } from '../src/index.ts'
import { type Mutant, mutants } from './mutants.mjs'
import { read } from './read.ts'
import { rightSink } from './right-sink.mjs'

const module = (fault?: string) =>
  new URL(`./mutants.mjs${fault === undefined ? '' : `?fault=${encodeURIComponent(fault)}`}`, import.meta.url)

for (const { title, skip, timeout, run } of sinkCases({ sink: rightSink, read, module: module() })) {
  test(title, { skip, timeout }, run)
}

for (const { case: id, fault, says, sink } of mutants as readonly Mutant[]) {
  test(`${id} finds a sink with this fault: ${fault}`, { timeout: 120_000 }, async () => {
    const it = sinkCases({ sink, read, module: module(fault) }).find((one) => one.id === id)
    await expect(it?.run()).rejects.toThrow(says)
  })
}

test('every case has a mutant, and every mutant a case', () => {
  const cases = new Set(sinkCases({ sink: rightSink, read }).map(({ id }) => id))
  expect(new Set(mutants.map((mutant) => mutant.case))).toEqual(cases)
})
