import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import excel from 'exceljs'
import { expect, onTestFinished, test } from 'vitest'
import { datasets, poolFile } from './datasets.ts'
import { bin, runHc, temporaryFolder } from './run-hc.ts'

const flags = ['--seed', 'demo', '--today', '2026-01-01']

async function place(): Promise<string> {
  const { folder, remove } = await temporaryFolder()
  onTestFinished(remove)
  return folder
}

/** The SHA-256 of every file below a folder, by path. */
async function sums(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    found[path.slice(folder.length + 1)] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  }
  return found
}

test('a run in all formats, made again more than two seconds later, gives every file the same SHA-256', async () => {
  const folder = await place()
  const formats = 'csv,parquet,parquet-lite,xlsx,sql-inserts,jsonl'
  const generate = ['generate', '--patients', '300', '--format', formats, ...flags]
  await runHc(folder, [...generate, '--outdir', 'first'])
  await setTimeout(3_000)
  await runHc(folder, [...generate, '--outdir', 'second'])
  const first = await sums(join(folder, 'first'))
  expect(await sums(join(folder, 'second'))).toEqual(first)
  // Three tables in four formats, two files of everything, the manifest and the summary.
  expect(Object.keys(first)).toHaveLength(3 * 4 + 2 + 2)
})

test.skipIf(process.platform === 'win32')(
  'the line in the summary of a workbook makes the workbook again',
  async () => {
    const folder = await place()
    const asked = await datasets[1]!.flags(folder)
    await runHc(folder, ['generate', ...asked, '--dimensions', '--format', 'xlsx', '--outdir', 'first'])
    const workbook = new excel.Workbook()
    await workbook.xlsx.readFile(join(folder, 'first/hc.xlsx'))
    const lines: string[] = []
    workbook
      .getWorksheet('Summary')!
      .getColumn(1)
      .eachCell(({ text }) => lines.push(text))
    const line = lines.find((text) => text.startsWith('hc generate '))?.replace('FILE', poolFile)
    const script = `hc() { "${process.execPath}" "${bin}" "$@"; }\n${line} --outdir again --quiet`
    const { status, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(await sums(join(folder, 'again'))).toEqual(await sums(join(folder, 'first')))
  },
)
