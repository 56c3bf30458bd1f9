import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('../bench.mjs', import.meta.url))

test('every program is measured at the sizes given, and the ratios are worked out', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, '50', '--rounds', '1'])
  const programs = [...stdout.matchAll(/^\| ([^|]+?) \| (\d+) \| (\d*) \|/gm)].map(([, name, rows, bytes]) => ({
    name: name!,
    rows: Number(rows),
    bytes: Number(bytes),
  }))
  const names = programs.map(({ name }) => name)
  for (const format of ['csv', 'parquet', 'jsonl', 'sql-inserts', 'parquet-lite', 'xlsx']) {
    expect(names).toContain(`hc ${format}, 1 worker`)
    expect(names).toContain(`hc ${format}, 2 workers`)
  }
  for (const { name, rows, bytes } of programs) {
    expect([name, rows > 30]).toEqual([name, true])
    if (!name.includes('alone')) expect([name, bytes > 5000]).toEqual([name, true])
  }
  expect(names.some((name) => name.startsWith('naive'))).toBe(true)
  expect(names.filter((name) => name.startsWith('DuckDB COPY'))).toHaveLength(2)
  expect(stdout).toMatch(/\| hc CSV, 2 workers, to DuckDB COPY to CSV \| 1\.0 × \| \d+\.\d\d × \|/)
  expect(stdout).toMatch(
    /\| peak memory .* \| \d+ MB, \d+\.\d\d × of \d+ MB, less the tables that find repeated values, \d+ MB and \d+ MB \|/,
  )
})
