import { test } from 'vitest'
import { sinkCases } from '../src/index.ts'
import { read } from './read.ts'
import { rightSink } from './right-sink.mjs'

const module = new URL('./right-sink.mjs', import.meta.url)
for (const { title, skip, timeout, run } of sinkCases({ sink: rightSink, read, module })) {
  test(title, { skip, timeout }, run)
}
