import { spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bin, listing, runHc, temporaryFolder } from './run-hc.ts'

interface Refusal {
  readonly args: readonly string[]
  /** Files to lay out first. */
  readonly lay?: Readonly<Record<string, string | Uint8Array>>
  readonly says: string
}

const zipFile = (content: string | Uint8Array, says: string): Refusal => ({
  args: ['--zip-pool-file', 'zips.csv'],
  lay: { 'zips.csv': content },
  says,
})

const refusals: Readonly<Record<string, Refusal>> = {
  ...Object.fromEntries(
    ['0', '-5', '1.5', 'abc', '1e3', '', '0x10', '2000000001', '99999999999999999999'].map((value) => [
      `patients "${value}"`,
      { args: ['--patients', value], says: `not "${value}"` },
    ]),
  ),
  'a date that does not exist': { args: ['--today', '2025-02-30'], says: '2025-02-30' },
  'a start date that does not exist': { args: ['--start-date', '2023-02-29'], says: '2023-02-29' },
  'a date in another format': { args: ['--today', '01/02/2026'], says: 'YYYY-MM-DD' },
  'a today before the start date': { args: ['--today', '2021-06-01'], says: 'before the start date' },
  'a window shorter than 60 days': { args: ['--today', '2022-03-01', '--start-date', '2022-01-15'], says: '60 days' },
  'an unknown flag': { args: ['--patiens', '5'], says: 'did you mean --patients?' },
  'a flag without its value': { args: ['--seed'], says: 'needs a value' },
  'a stray word': { args: ['now'], says: 'too many arguments' },
  'an unknown format': { args: ['--format', 'cvs'], says: 'did you mean csv?' },
  'an unknown format among known ones': { args: ['--format', 'csv,nothing-like-it'], says: 'nothing-like-it' },
  'an empty format': { args: ['--format', 'csv,'], says: 'separated by commas' },
  'a sink that is not there': { args: ['--format', './my-sink.mjs'], says: './my-sink.mjs' },
  'a sink that is none': {
    args: ['--format', './my-sink.mjs'],
    lay: { 'my-sink.mjs': 'export default { name: "mine" }' },
    says: 'is no sink',
  },
  'a sink that is not there, by its path': {
    args: ['--sink', './my-sink.mjs'],
    says: 'there is no file ./my-sink.mjs',
  },
  'a sink that is a folder': { args: ['--sink', './sinks'], lay: { 'sinks/a.mjs': '' }, says: 'name the module in it' },
  'a sink that is not there, by its name': {
    args: ['--sink', 'mine'],
    says: 'neither @hc/writer-mine nor hc-writer-mine is installed',
  },
  'a package that is not there': { args: ['--sink', '@acme/mine'], says: '@acme/mine is not installed' },
  'a sink without a default export': {
    args: ['--sink', './my-sink.mjs'],
    lay: { 'my-sink.mjs': 'export const mine = {}' },
    says: 'is no sink',
  },
  'a sink that throws as it is loaded': {
    args: ['--sink', './my-sink.mjs'],
    lay: { 'my-sink.mjs': 'throw new Error("no ink")' },
    says: 'could not be loaded: no ink',
  },
  'a sink that imports what is not there': {
    args: ['--sink', './my-sink.mjs'],
    lay: { 'my-sink.mjs': 'import "no-such-package"' },
    says: 'install what it needs',
  },
  'a sink that is no JavaScript': {
    args: ['--sink', './my-sink.mjs'],
    lay: { 'my-sink.mjs': 'open the file' },
    says: 'could not be loaded',
  },
  'two outputs to one folder': { args: ['--format', 'csv,csv'], says: 'two outputs would write to csv' },
  'two sinks of one name': {
    args: ['--format', 'csv', '--sink', './my-sink.mjs'],
    lay: { 'my-sink.mjs': 'export default { name: "csv", supports: {}, open() {} }' },
    says: 'two outputs would write to csv',
  },
  'an unknown option': {
    args: ['--option', 'delimeter=;'],
    says: 'csv has no option delimeter; did you mean delimiter?',
  },
  'a wrong option': { args: ['--option', 'header=maybe'], says: 'an option of csv is wrong: header' },
  'an option of a sink that has none': {
    args: ['--sink', './my-sink.mjs', '--option', 'a=1'],
    lay: { 'my-sink.mjs': 'export default { name: "mine", supports: {}, open() {} }' },
    says: 'mine takes no options',
  },
  'an option without a value': { args: ['--option', 'header'], says: 'name=value' },
  'an option without a name': { args: ['--option', '=;'], says: 'name=value' },
  'an option that is set twice': {
    args: ['--option', 'header=true', '--option', 'csv.header=false'],
    says: '--option sets header twice',
  },
  'an option that another flag sets too': {
    args: ['--date-format', 'yyyy-MM-dd', '--option', 'dateFormat=yyyy/MM/dd'],
    says: 'sets what another flag sets too',
  },
  'an option that could be meant for two': {
    args: ['--format', 'csv,jsonl', '--option', 'gzip=true'],
    says: 'could be meant for csv or jsonl; write csv.gzip=true',
  },
  'an option for an output that is not there': {
    args: ['--format', 'csv,jsonl', '--option', 'cvs.gzip=true'],
    says: 'did you mean csv?',
  },
  'an unknown date format': { args: ['--date-format', 'dd.MM.yyyy'], says: 'yyyy/MM/dd' },
  'an unknown preset': { args: ['--preset', 'clasic'], says: 'classic' },
  'a rate above 1': { args: ['--minor-same-day-rate', '1.5'], says: 'from 0 to 1' },
  'a rate that is no number': { args: ['--minor-same-day-rate', 'half'], says: 'not "half"' },
  'a batch size of 0': { args: ['--batch-size', '0'], says: '--batch-size' },
  'no workers': { args: ['--workers', '0'], says: '--workers must be a whole number from 1 to 256' },
  'too many workers': { args: ['--workers', '257'], says: 'not "257"' },
  'a zip-target of 0': { args: ['--zip-target', '0'], says: '--zip-target' },
  'a zip-target larger than the built-in pool': { args: ['--zip-target', '100000'], says: '100' },
  'a zip-target larger than the pool of a file': {
    args: ['--zip-pool-file', 'zips.csv', '--zip-target', '2'],
    lay: { 'zips.csv': 'zip\n10036\n' },
    says: '2',
  },
  ...Object.fromEntries(
    [
      ['--hospital-name', 'Mercy'],
      ['--hospital-zipcode', '10036'],
      ['--local-share', '0.5'],
      ['--local-top-n', '10'],
      ['--local-decay', '50'],
      ['--outstate-neighbor-share', '0.5'],
    ].map((args) => [`${args[0]} without one hospital`, { args, says: 'add --single-hospital or --hospital-state' }]),
  ),
  ...Object.fromEntries(
    [
      ['--hospital-state', 'XX'],
      ['--hospital-state', ''],
      ['--hospital-name', ''],
      ['--hospital-zipcode', '1003'],
      ['--hospital-zipcode', '00000'],
      ['--local-share', '1.01'],
      ['--local-share', '-0.1'],
      ['--local-share', 'most'],
      ['--local-top-n', '0'],
      ['--local-top-n', '2.5'],
      ['--local-decay', '0'],
      ['--local-decay', '-50'],
      ['--local-decay', 'near'],
      ['--outstate-neighbor-share', '2'],
    ].map((args) => [
      `${args[0]} "${args[1]}"`,
      { args: ['--single-hospital', ...args], says: args[0]!.replace(/^--(\w+)-.*$/, '$1') },
    ]),
  ),
  'a hospital ZIP of another state': {
    args: ['--hospital-state', 'MT', '--hospital-zipcode', '10036'],
    says: '10036 is in NY, not in MT',
  },
  'a hospital ZIP that is not in the pool of a file': {
    args: ['--single-hospital', '--hospital-zipcode', '96813', '--zip-pool-file', 'zips.csv'],
    lay: { 'zips.csv': 'zip\n10036\n' },
    says: '96813 is not in the ZIP pool',
  },
  'a neighbor share above 0 where no state borders': {
    args: ['--hospital-state', 'Alaska', '--outstate-neighbor-share', '0.1'],
    says: 'Alaska borders no other state',
  },
  'a zip-target with one hospital': { args: ['--single-hospital', '--zip-target', '10'], says: 'zip target' },
  'a ZIP file without coordinates around one hospital': {
    args: ['--single-hospital', '--zip-pool-file', 'zips.csv'],
    lay: { 'zips.csv': 'zip,state,city\n10036,,\n00000,NY,Nowhere\n' },
    says: 'row 3 of the ZIP pool',
  },
  'a ZIP file that is missing': { args: ['--zip-pool-file', 'absent.csv'], says: 'absent.csv does not exist' },
  'a ZIP file that is a folder': { args: ['--zip-pool-file', '.'], says: 'is a folder' },
  'a ZIP file that is empty': zipFile('', 'is empty'),
  'a ZIP file with a header only': zipFile('zip,city\n', 'no rows'),
  'a ZIP file without a ZIP column': zipFile('code,city\n10036,New York\n', 'no ZIP column'),
  'a ZIP file with a malformed ZIP': zipFile('zip\r\n10036\r\n1003A\r\n', 'row 3'),
  'a ZIP file with a state that does not exist': zipFile('zip,state\n10036,NY\n10001,ZZ\n', 'row 3'),
  'a ZIP file with an open quote': zipFile('zip,city\n10036,"New York\n', 'not well-formed CSV'),
  'a ZIP file with a cell too many': zipFile('zip,city\n10036,New York,NY\n', 'line 2'),
  'a ZIP file that is not UTF-8': zipFile(new Uint8Array([0x7a, 0x69, 0x70, 0x0a, 0xff, 0xfe]), 'UTF-8'),
  'more patients than the disk holds': { args: ['--patients', '2000000000'], says: 'GB free' },
  'an outdir that is a file': { args: ['--outdir', 'taken'], lay: { taken: 'x' }, says: 'is a file' },
  'an outdir below a file': { args: ['--outdir', 'taken/out'], lay: { taken: 'x' }, says: 'below a file' },
  'an outdir that is not empty': { args: ['--outdir', 'full'], lay: { 'full/a.txt': 'x' }, says: '--overwrite' },
  'an outdir that hc did not make, even to overwrite': {
    args: ['--outdir', 'full', '--overwrite'],
    lay: { 'full/a.txt': 'x' },
    says: 'manifest.json',
  },
  'the leftover of a killed run': {
    args: ['--outdir', 'out'],
    lay: { 'out.inprogress/data/a.txt': 'x' },
    says: '--overwrite',
  },
}

/** Exactly one line on stderr that ends like a sentence, and nothing on stdout. */
function expectOneSentence({ stdout, stderr }: { stdout: string; stderr: string }): void {
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^hc: [^\n]*[^\s.][.?]\n$/)
  expect(stderr).not.toContain('    at ')
}

describe.concurrent('hc generate refuses with exit code 2 and one sentence, creating nothing:', () => {
  for (const [name, { args, lay = {}, says }] of Object.entries(refusals)) {
    test(name, async (context) => {
      const folder = await temporaryFolder(context)
      for (const [path, content] of Object.entries(lay)) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), content)
      }
      const before = await listing(folder)
      const outcome = await runHc(folder, ['generate', '--today', '2026-01-01', '--patients', '5', ...args])
      expectOneSentence(outcome)
      expect(outcome.stderr).toContain(says)
      expect(outcome.code).toBe(2)
      expect(await listing(folder)).toEqual(before)
    })
  }
})

test('an unknown command is refused with the nearest name', async () => {
  const outcome = await runHc(await temporaryFolder(), ['generte'])
  expectOneSentence(outcome)
  expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean generate?') })
})

const mayMount = spawnSync('unshare', ['-rm', 'true']).status === 0

test.skipIf(!mayMount)('hc generate refuses an outdir on a read-only mount', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'mount'))
  const script = 'mount -t tmpfs -o ro none mount && exec "$0" "$1" generate --seed 1 --outdir mount/out'
  const { status, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script, process.execPath, bin], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stderr).toContain('read-only')
  expect(status).toBe(2)
})
