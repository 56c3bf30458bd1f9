import { test } from 'node:test'
import { sinkCases } from '@hc/sink-kit'
import { mySink } from '../my-sink.mjs'
import { read } from './read.mjs'

const module = new URL('../my-sink.mjs', import.meta.url)
const cases = [
  ...sinkCases({ sink: mySink, read, module }),
  ...sinkCases({ sink: mySink, read, options: { lineEnd: 'crlf' } }),
]
for (const { title, skip, timeout, run } of cases) test(title, { skip, timeout }, run)
