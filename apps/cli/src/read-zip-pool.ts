import { createHash } from 'node:crypto'
import { refusal, type ZipPool, zipPoolFromRecords } from '@hc/core'
import { parse } from 'csv-parse/sync'
import { readBytes, textOf } from './read-text.ts'

/** Reads a user's CSV of ZIP codes: UTF-8 with or without a byte-order mark, any line ends. Throws HC_OPTIONS_INVALID. */
export async function readZipPool(file: string): Promise<ZipPool> {
  const bytes = await readBytes('ZIP file', '--zip-pool-file', file)
  const [header = [], ...rows] = parseCsv(decode(bytes, file), file)
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop()
  const records = rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])))
  return zipPoolFromRecords(records, createHash('sha256').update(bytes).digest('hex'), file)
}

function decode(bytes: Buffer, file: string): string {
  const text = textOf('ZIP file', file, bytes)
  if (text.trim() === '') throw refusal(`the ZIP file ${file} is empty; give it a header and at least one ZIP`)
  return text
}

function parseCsv(text: string, file: string): string[][] {
  try {
    // Blank lines are kept, so that the row numbers in messages are those that a spreadsheet shows.
    return parse(text, { relax_column_count_less: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw refusal(`the ZIP file ${file} is not well-formed CSV: ${reason}`, error)
  }
}
