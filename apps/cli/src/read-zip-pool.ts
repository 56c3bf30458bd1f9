import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { HcError, type ZipPool, zipPoolFromRecords } from '@hc/core'
import { parse } from 'csv-parse/sync'

/** Reads a user's CSV of ZIP codes: UTF-8 with or without a byte-order mark, any line ends. Throws HC_OPTIONS_INVALID. */
export async function readZipPool(file: string): Promise<ZipPool> {
  const bytes = await readBytes(file)
  const [header = [], ...rows] = parseCsv(decodeText(bytes, file), file)
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop()
  const records = rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])))
  return zipPoolFromRecords(records, createHash('sha256').update(bytes).digest('hex'), file)
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    throw refusal(`the ZIP file ${file} ${reasonOf(error)}`, error)
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist; check --zip-pool-file'
  if (code === 'EISDIR') return 'is a folder; name a CSV file'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; check its permissions'
  return `could not be read: ${message}`
}

function decodeText(bytes: Buffer, file: string): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw refusal(`the ZIP file ${file} is not UTF-8 text; save it as CSV in UTF-8`, error)
  }
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

function refusal(message: string, cause?: unknown): HcError {
  return new HcError('HC_OPTIONS_INVALID', message, { cause })
}
