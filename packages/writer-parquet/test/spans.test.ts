import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Batch, generate, planDataset, type SinkRun, tables } from '@hc/core'
import { parquetMetadata } from 'hyparquet'
import { expect, onTestFinished, test } from 'vitest'
import { fileBuffer } from 'writer-tests/read-parquet'
import { parquetOptions, parquetSink } from '../src/index.ts'
import { blocksPerSpan, rowsPerSpan } from '../src/spans.ts'

const plan = planDataset({ patients: 9000, seed: 'spans', today: '2026-01-01' })
const { grouping } = parquetSink

test.each([
  { blockRows: { patients: 4096, visits: 8764, billing: 8764 }, rowGroupRows: 122_880, blocks: 14, visits: 122_696 },
  { blockRows: { patients: 4096, visits: 8764, billing: 8764 }, rowGroupRows: 100, blocks: 1, visits: 8764 },
  { blockRows: { patients: 4096 }, rowGroupRows: 122_880, blocks: 30, visits: undefined },
])('a span of $blockRows with $rowGroupRows rows a group is $blocks blocks', ({ blockRows, rowGroupRows, ...span }) => {
  expect(blocksPerSpan(blockRows, rowGroupRows)).toBe(span.blocks)
  expect(rowsPerSpan('visits', blockRows, rowGroupRows)).toBe(span.visits)
})

test('rows that do not come in blocks have no spans', () => {
  expect(rowsPerSpan('visits', undefined, 100)).toBeUndefined()
  expect(rowsPerSpan('hospitals', plan.blockRows, 100)).toBeUndefined()
})

test.each([20_000, 3000])(
  'spans encoded apart give the files of the sink itself, in groups of at most %i rows',
  async (most) => {
    const options = parquetOptions.parse({ compression: 'snappy', rowGroupRows: most })
    const [alone, apart, inPlace] = await Promise.all([1, 2, 3].map(temporaryFolder))
    const own = await openRun(alone!, options)
    for (const batch of generate(plan, { batchSize: 777 })) await own.write(batch)
    await own.commit()

    const appended = await openRun(apart!, options)
    const written = await openRun(inPlace!, options)
    for await (const { table, rows, bytes, note } of encodeSpans(options)) {
      await appended.append!({ table, rows, length: bytes.length, note, bytes })
      const { path, size } = written.fileOf!(table)!
      const file = await open(path, 'r+')
      await file.write(bytes, 0, bytes.length, size)
      await file.close()
      await written.append!({ table, rows, length: bytes.length, note })
    }
    await appended.commit()
    await written.commit()
    for (const [index, { name }] of tables.entries()) {
      const file = `${name}.parquet`
      const wanted = await readFile(join(alone!, file))
      expect((await readFile(join(apart!, file))).equals(wanted)).toBe(true)
      expect((await readFile(join(inPlace!, file))).equals(wanted)).toBe(true)
      const { row_groups: groups } = parquetMetadata(await fileBuffer(alone!, tables[index]!))
      expect(groups.length).toBe(groupsOf(name, options.rowGroupRows))
      for (const group of groups) expect(Number(group.num_rows)).toBeLessThanOrEqual(options.rowGroupRows)
    }
  },
)

/** How many row groups a table has: those of each span, the last of which is shorter. */
function groupsOf(table: string, rowGroupRows: number): number {
  const span = rowsPerSpan(table, plan.blockRows, rowGroupRows)!
  const rows = plan.rows[table]!
  return Math.floor(rows / span) * Math.ceil(span / rowGroupRows) + Math.ceil((rows % span) / rowGroupRows)
}

/** The groups of all spans, made by two encoders in turn, in the order of the spans. */
async function* encodeSpans(options: ReturnType<typeof parquetOptions.parse>) {
  const make = () => Promise.all(tables.map((table) => grouping!.createEncoder(table, options)))
  const crew = [await make(), await make()]
  const span = 4096 * grouping!.blocks(plan.blockRows, options)
  for (let first = 1, turn = 0; first <= plan.rows.patients!; first += span, turn++) {
    const encoders = crew[turn % 2]!
    const lastPatient = Math.min(first + span - 1, plan.rows.patients!)
    const encoderOf = ({ table }: Batch) => encoders[tables.indexOf(table)]!
    for (const batch of generate(plan, { firstPatient: first, lastPatient })) {
      for (const group of encoderOf(batch).take(batch)) yield { table: batch.table.name, ...group }
    }
    for (const [index, encoder] of encoders.entries()) {
      for (const group of encoder.finish()) yield { table: tables[index]!.name, ...group }
    }
  }
}

function openRun(folder: string, options: ReturnType<typeof parquetOptions.parse>): Promise<SinkRun> {
  const { signal } = new AbortController()
  const { blockRows } = plan
  return parquetSink.open({ tables, seed: 'spans', today: '2026-01-01', blockRows, folder, options, signal })
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hc-spans-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
