import { randomBytes } from 'node:crypto'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { HcError, nearestName, refusal } from '@hc/core'
import { formatBytes } from './format-bytes.ts'
import { loadAnalytics } from './load-analytics.ts'
import { withDataset } from './with-dataset.ts'

/** The flags of `hc report`, as typed. */
export interface ReportFlags {
  readonly output?: string
  readonly format: string
  readonly overwrite?: boolean
  readonly questions?: string
  readonly from?: string
}

const formats = ['html', 'markdown'] as const

/** Writes the report on a dataset to a file, or to stdout for `-`. */
export async function reportDataset(dir: string, flags: ReportFlags): Promise<void> {
  const format = parseFormat(flags.format)
  const output = flags.output ?? (format === 'html' ? 'report.html' : 'report.md')
  if (output !== '-') await checkOutput(output, flags.overwrite ?? false)
  const analytics = await loadAnalytics()
  const { createReport, formatReportHtml, formatReportMarkdown } = await import('@hc/analytics/report')
  const questions = await analytics.loadQuestions(flags.questions)
  const text = await withDataset(analytics, dir, { manyQuestions: true, from: flags.from }, async (dataset) => {
    const report = await createReport(dataset, questions)
    return format === 'html' ? formatReportHtml(report) : formatReportMarkdown(report)
  })
  if (output === '-') process.stdout.write(text)
  else await publish(output, text)
}

function parseFormat(typed: string): (typeof formats)[number] {
  const format = formats.find((known) => known === typed)
  if (format !== undefined) return format
  const near = nearestName(typed, formats)
  throw refusal(`--format is html or markdown, not "${typed}"${near === undefined ? '' : `; did you mean ${near}?`}`)
}

async function checkOutput(output: string, overwrite: boolean): Promise<void> {
  const found = await kindOf(output)
  if (found === 'folder') throw refusal(`${output} is a folder; name a file for the report`)
  if (found === 'file' && !overwrite) throw refusal(`${output} exists; name another file, or add --overwrite`)
  if (found === undefined && (await kindOf(dirname(output))) !== 'folder') {
    throw refusal(`the folder ${dirname(output)} does not exist; make it, or name a file elsewhere`)
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined
  }
}

/** Puts the report in place whole, or not at all. */
async function publish(output: string, text: string): Promise<void> {
  const staged = join(dirname(output), `.${basename(output)}.${randomBytes(4).toString('hex')}`)
  try {
    await writeFile(staged, text)
    await rename(staged, output)
  } catch (error) {
    await rm(staged, { force: true })
    throw new HcError('HC_IO_FAILED', `the report could not be written to ${output}: ${(error as Error).message}`, {
      cause: error,
    })
  }
  process.stderr.write(`Wrote ${output}, ${formatBytes(Buffer.byteLength(text))}.\n`)
}
