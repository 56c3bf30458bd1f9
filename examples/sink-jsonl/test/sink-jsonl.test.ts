import { readFile } from 'node:fs/promises'
import { sinkCases } from '@hc/sink-kit'
import { expect, test } from 'vitest'
import jsonlSink from '../sink-jsonl.mjs'
import { read } from './read.ts'

const module = new URL('../sink-jsonl.mjs', import.meta.url)
for (const { title, skip, timeout, run } of sinkCases({ sink: jsonlSink, read, module })) {
  test(title, { skip, timeout }, run)
}

test('the sink fits in forty lines', async () => {
  const source = await readFile(module, 'utf8')
  expect(source.split('\n').length - 1).toBeLessThanOrEqual(40)
})
