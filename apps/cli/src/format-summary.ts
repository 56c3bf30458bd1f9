import type { ManifestFile, RunResult } from '@hc/core/run'
import { formatBytes } from './format-bytes.ts'
import { formatFigures } from './format-figures.ts'
import { groupDigits } from './group-digits.ts'

/** Tells what was made, where it is, what was checked, and how to make it again. The same for the same data. */
export function formatSummary(result: RunResult, repeat: string): string {
  const { manifest } = result
  const { patients = 0, visits = 0, billing = 0 } = manifest.rows
  const paragraphs = [
    `${groupDigits(patients)} patients, ${groupDigits(visits)} visits, ${groupDigits(billing)} bills. The people are invented: nobody in this data exists.`,
    formatFiles(result),
    formatChecks(result),
    ...manifest.notes.map((note) => `Note: ${note}`),
    ...manifest.outputs.flatMap(({ folder, sink, notes = [] }) =>
      notes.map((note) => `Note: in the output ${folder ?? sink}, ${note}.`),
    ),
    `To make the same data again:\n  ${repeat}`,
  ]
  return `${paragraphs.join('\n\n')}\n\n`
}

function formatFiles({ outdir, manifest }: RunResult): string {
  const folder = outdir.replace(/[/\\]+$/, '')
  const lines = [...manifest.files.map((file) => fileCells(folder, file)), ['', '', `${folder}/manifest.json`]]
  const widths = [0, 1].map((column) => Math.max(...lines.map((cells) => cells[column]!.length)))
  return lines
    .map(([rows, size, path]) => `  ${rows!.padStart(widths[0]!)}  ${size!.padStart(widths[1]!)}  ${path}`)
    .join('\n')
}

function fileCells(folder: string, { path, rows, bytes }: ManifestFile): string[] {
  return [rows === undefined ? '' : `${groupDigits(rows)} rows`, formatBytes(bytes), `${folder}/${path}`]
}

function formatChecks({ summary }: RunResult): string {
  if (summary === undefined) return 'Nothing was checked.'
  const rows = Object.values(summary.rows).reduce((sum, count) => sum + count, 0)
  const checked = `Checked ${summary.rules.length} rules over ${groupDigits(rows)} rows: 0 broken.`
  return [checked, formatFigures(summary)].filter((line) => line !== '').join('\n')
}
