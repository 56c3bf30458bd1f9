import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataset } from '../../src/dataset/open-dataset.ts'
import { loadQuestions } from '../../src/question/load-questions.ts'
import { createReport, type Report } from '../../src/report/report.ts'
import { generated } from '../generated.ts'
import type { Rows } from '../hand-made.ts'
import { writeDataset } from '../write-dataset.ts'

/** The report on some rows, all built-in questions asked. */
export async function reportOn(rows: Rows): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'hc-report-'))
  try {
    await writeDataset(folder, rows)
    const dataset = await openDataset(folder)
    try {
      return await createReport(dataset, await loadQuestions())
    } finally {
      await dataset.close()
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Rows enough for findings and for every chart. */
export const manyRows = (): Rows => generated('national', 1500)
