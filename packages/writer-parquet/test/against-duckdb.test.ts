import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate, planDataset, tables } from '@hc/core'
import { expect, test } from 'vitest'
import { queryDuckdb } from 'writer-tests/read-parquet'
import { type ParquetOptions, parquetOptions, parquetSink } from '../src/index.ts'

const plan = planDataset({ patients: 2_000, seed: 'demo', today: '2026-01-01' })
/** DuckDB takes multiples of 2,048. */
const rowGroupRows = 2_048
/** Bytes of ours for one of DuckDB's, at most. */
const most = 1.15

const sizeOf = async (file: string) => (await stat(file)).size

test.each(['zstd', 'snappy', 'none'] as const)(
  'no table takes more than 1.15 times the bytes that DuckDB writes it in, %s',
  async (compression) => {
    const folder = await mkdtemp(join(tmpdir(), 'hc-parquet-'))
    const options: ParquetOptions = parquetOptions.parse({ compression, rowGroupRows })
    const { signal } = new AbortController()
    const run = await parquetSink.open({ tables, seed: 'demo', today: '2026-01-01', folder, options, signal })
    for (const batch of generate(plan)) await run.write(batch)
    await run.commit()
    for (const { name } of tables) {
      const [ours, theirs] = [join(folder, `${name}.parquet`), join(folder, `${name}-duckdb.parquet`)]
      const codec = compression === 'none' ? 'uncompressed' : compression
      await queryDuckdb(
        `COPY (FROM '${ours}') TO '${theirs}' (FORMAT parquet, COMPRESSION ${codec}, ROW_GROUP_SIZE ${rowGroupRows})`,
      )
      expect(await sizeOf(ours), name).toBeLessThan((await sizeOf(theirs)) * most)
    }
    await rm(folder, { recursive: true })
  },
)
