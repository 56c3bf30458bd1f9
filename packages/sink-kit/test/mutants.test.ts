import { expect, test } from 'vitest'
import { sinkCases } from '../src/index.ts'
import { type Mutant, mutants } from './mutants.mjs'
import { read } from './read.ts'
import { rightSink } from './right-sink.mjs'

for (const { case: id, fault, says, sink } of mutants as readonly Mutant[]) {
  // Most of the time such a case waits for a process of its own.
  test.concurrent(`${id} finds a sink with this fault: ${fault}`, { timeout: 300_000 }, async () => {
    const module = new URL(`./mutants.mjs?fault=${encodeURIComponent(fault)}`, import.meta.url)
    const it = sinkCases({ sink, read, module }).find((one) => one.id === id)
    await expect(it?.run()).rejects.toThrow(says)
  })
}

test('every case has a mutant, and every mutant a case', () => {
  const cases = new Set(sinkCases({ sink: rightSink, read }).map(({ id }) => id))
  expect(new Set(mutants.map((mutant) => mutant.case))).toEqual(cases)
})

test('a claim that is not made skips its cases visibly, and nothing else does', () => {
  const supports = { anyBatchSize: true, streaming: false, atomic: true }
  const { encoding: _, ...withoutEncoding } = rightSink
  const less = { ...withoutEncoding, supports }
  const module = new URL('./right-sink.mjs', import.meta.url)
  const skipped = sinkCases({ sink: less, read, module }).filter(({ skip }) => skip)
  expect(skipped.map(({ title }) => title)).toEqual([
    expect.stringMatching(/^determinism\/later: .* \(the sink does not claim deterministic\)$/),
    expect.stringMatching(/^determinism\/elsewhere: .* \(the sink does not claim deterministic\)$/),
    expect.stringMatching(/^streaming\/memory: .* \(the sink does not claim streaming\)$/),
    expect.stringMatching(/^encoding\/appended: .* \(the sink has no encoding\)$/),
    expect.stringMatching(/^encoding\/in-place: .* \(the sink has no encoding\)$/),
    expect.stringMatching(/^encoding\/module: .* \(the sink has no encoding\)$/),
    expect.stringMatching(/^limits\/max-rows: .* \(the sink does not claim maxRows\)$/),
  ])
})

test('without a module the cases that need a process are skipped, and running a skipped case fails', async () => {
  const cases = sinkCases({ sink: rightSink, read })
  const skipped = cases.filter(({ skip }) => skip)
  expect(skipped.map(({ id }) => id)).toEqual([
    'determinism/elsewhere',
    'atomicity/killed',
    'errors/full-disk',
    'isolation/surroundings',
    'streaming/memory',
    'encoding/module',
  ])
  await expect(skipped[0]!.run()).rejects.toThrow('must be skipped: needs the module of the sink')
})

test('what a format cannot hold is declared by a mapping, and the kit then holds the sink to that', async () => {
  const caseOf = (settings: object) =>
    sinkCases({ sink: rightSink, read, ...settings }).find(({ id }) => id === 'fidelity/awkward-values')!
  await caseOf({}).run()
  const mapping = (value: unknown) => (value === '' ? null : value)
  await expect(caseOf({ mapping }).run()).rejects.toThrow('null was written, "" came back')
})
