import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('../csv-against-naive.mjs', import.meta.url))

test('the comparison prints one line per program, with rows, bytes and a ratio', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--patients', '50', '--rounds', '1'])
  const lines = stdout.split('\n').filter((line) => /^\| (naive|hc)/.test(line))
  expect(lines).toHaveLength(2)
  for (const line of lines) {
    const [rows, bytes] = line.split('|').slice(2).map(Number)
    expect(rows).toBeGreaterThan(50)
    expect(bytes).toBeGreaterThan(5_000)
  }
})
