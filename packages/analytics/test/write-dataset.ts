import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tables } from '@hc/core'
import { stringify } from 'csv-stringify/sync'
import type { Rows } from './hand-made.ts'

/** Publishes rows as hc would: three CSV files and a manifest. */
export async function writeDataset(dir: string, data: Rows): Promise<void> {
  await mkdir(dir, { recursive: true })
  for (const { name, columns } of tables) {
    const rows = data[name as 'patients' | 'visits' | 'billing'] as readonly Record<string, unknown>[]
    const header = columns.map((column) => column.name)
    await writeFile(join(dir, `${name}.csv`), stringify([...rows], { header: true, columns: header }))
  }
  const { startDate, today } = data
  const manifest = {
    outputs: [{ sink: 'csv', options: {} }],
    files: tables.map(({ name }) => ({ path: `${name}.csv`, table: name })),
    contract: { startDate, today },
  }
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest))
}
