import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worksheet } from 'exceljs'
import { expect, onTestFinished, test } from 'vitest'
import { createWorkbookFile } from '../src/workbook-file.ts'

/** Bytes of XML that wait within exceljs for the disk. */
function waiting(sheet: Worksheet): number {
  const { stream } = sheet as unknown as { stream: { pipes: { _writableState: { length: number } }[] } }
  expect(stream.pipes).toHaveLength(1)
  return stream.pipes[0]!._writableState.length
}

async function mostWaiting(drained: boolean): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'hc-xlsx-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const workbook = await createWorkbookFile(join(folder, 'hc.xlsx'), '2026-01-01')
  let most = 0
  for (const name of ['first', 'second']) {
    const sheet = workbook.addSheet(name, true)
    for (let row = 1; row <= 4_000; row++) {
      sheet.addRow(Array.from({ length: 10 }, (_, column) => `text ${row * column}`)).commit()
      if (row % 100 !== 0) continue
      most = Math.max(most, waiting(sheet))
      if (drained) await workbook.drain(sheet)
    }
    sheet.commit()
  }
  await workbook.finish()
  expect(await readdir(folder)).toEqual(['hc.xlsx'])
  return most
}

test('exceljs does not run ahead of the disk, over two sheets, when it is drained', async () => {
  // 100 rows here are about 55 kB of XML, which exceljs hands on in pieces of 64 KiB; all rows are 4.4 MB.
  expect(await mostWaiting(true)).toBeLessThan(200_000)
})

test('exceljs does run ahead when it is not, so the sink has to wait', async () => {
  expect(await mostWaiting(false)).toBeGreaterThan(1_000_000)
})
