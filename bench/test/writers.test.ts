import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('../writers.mjs', import.meta.url))
const writers = readdirSync(new URL('../../packages/', import.meta.url))
  .filter((name) => name.startsWith('writer-'))
  .map((name) => name.slice('writer-'.length))

test('every writer that is installed is measured, and DuckDB beside them', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--patients', '50', '--rounds', '1'])
  const lines = [...stdout.matchAll(/^\| ([a-z].*?) \| (\d+) \|/gm)].map(([, name, bytes]) => [name!, Number(bytes)])
  const names = lines.map(([name]) => String(name).split(' ')[0])
  for (const writer of [...writers, 'duckdb']) expect(names).toContain(writer)
  for (const [, bytes] of lines) expect(bytes).toBeGreaterThan(5_000)
})
