import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { listing, runHc, small, temporaryFolder } from './run-hc.ts'

const published = ['billing.csv', 'manifest.json', 'patients.csv', 'validation_summary.json', 'visits.csv']

async function readOptions(folder: string): Promise<Record<string, unknown>> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8')
  return (JSON.parse(text) as { options: Record<string, unknown> }).options
}

describe('hc generate', () => {
  test('publishes ./hc-data by default, and tells on stderr alone what it made', async () => {
    const folder = await temporaryFolder()
    const { code, stdout, stderr } = await runHc(folder, small)
    expect(code).toBe(0)
    expect(stdout).toBe('')
    expect(await listing(folder)).toEqual(['hc-data', ...published.map((name) => `hc-data/${name}`)])
    expect(stderr).toContain('20 patients')
    expect(stderr).toContain('./hc-data/patients.csv')
    expect(stderr).toContain('The people are invented')
    expect(stderr).toMatch(/Checked \d+ rules over \d+ rows: 0 broken/)
    expect(stderr.split('\n').filter((line) => line.startsWith('Took '))).toHaveLength(1)
    expect(stderr).not.toMatch(/[\r\x1b]/)
  })

  test('prints a line that makes the same data again when it is pasted into a shell', async () => {
    const folder = await temporaryFolder()
    const seed = "it's 5 o'clock"
    const first = await runHc(folder, ['generate', '--patients', '3', '--seed', seed, '--outdir', 'my data'])
    const line = first.stderr.split('\n').find((each) => each.startsWith('  hc generate'))!
    expect(line).toContain(String.raw`--seed 'it'\''s 5 o'\''clock'`)
    expect(line).toContain("--outdir 'my data'")
    const before = await readFile(join(folder, 'my data/manifest.json'))
    const today = /--today (\S+)/.exec(line)![1]!
    const again = [
      'generate',
      '--patients',
      '3',
      '--seed',
      seed,
      '--today',
      today,
      '--outdir',
      'my data',
      '--overwrite',
    ]
    expect(await runHc(folder, again)).toMatchObject({ code: 0 })
    expect(await readFile(join(folder, 'my data/manifest.json'))).toEqual(before)
  })

  test('draws a seed when none is given, prints it, and writes it in the manifest', async () => {
    const folder = await temporaryFolder()
    const seeds: string[] = []
    for (const outdir of ['a', 'b']) {
      const { stderr } = await runHc(folder, ['generate', '--patients', '2', '--outdir', outdir])
      const options = await readOptions(join(folder, outdir))
      expect(stderr).toContain(`--seed ${options.seed}`)
      expect(options.today).toMatch(/^\d{4}-\d\d-\d\d$/)
      seeds.push(String(options.seed))
    }
    expect(seeds[0]).not.toBe(seeds[1])
  })

  test('takes any text or number for a seed', async () => {
    const folder = await temporaryFolder()
    for (const [index, seed] of ['0', '-7', 'é😀', '1e400', ' '].entries()) {
      const outdir = `out${index}`
      expect(await runHc(folder, ['generate', '--patients', '2', '--seed', seed, '--outdir', outdir])).toMatchObject({
        code: 0,
      })
      expect(await readOptions(join(folder, outdir))).toMatchObject({ seed })
    }
  })

  test('prints nothing but errors when told to be quiet', async () => {
    const folder = await temporaryFolder()
    expect(await runHc(folder, [...small, '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await runHc(folder, [...small, '--quiet'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not empty'),
    })
  })

  test('prints the manifest, and only it, on stdout with --json', async () => {
    const folder = await temporaryFolder()
    const { stdout } = await runHc(folder, [...small, '--json', '--quiet'])
    expect(stdout).toBe(await readFile(join(folder, 'hc-data/manifest.json'), 'utf8'))
  })

  test('writes the same bytes under another time zone, locale and batch size', async () => {
    const folder = await temporaryFolder()
    await runHc(folder, [...small, '--outdir', 'a'])
    const env = { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    await runHc(folder, [...small, '--outdir', 'b', '--batch-size', '7'], env)
    for (const name of published) {
      expect(await readFile(join(folder, 'b', name))).toEqual(await readFile(join(folder, 'a', name)))
    }
  })

  test('replaces its own dataset with --overwrite, and adds the dictionary when asked', async () => {
    const folder = await temporaryFolder()
    await runHc(folder, small)
    expect(await runHc(folder, [...small, '--overwrite', '--dictionary'])).toMatchObject({ code: 0 })
    expect(await listing(join(folder, 'hc-data'))).toEqual([...published, 'data_dictionary.md'].sort())
  })

  test('writes dates with slashes on request', async () => {
    const folder = await temporaryFolder()
    await runHc(folder, [...small, '--date-format', 'yyyy/MM/dd'])
    const [bill] = parse(await readFile(join(folder, 'hc-data/billing.csv')), { columns: true }) as Record<
      string,
      string
    >[]
    expect(bill!.billing_date).toMatch(/^\d{4}\/\d\d\/\d\d$/)
  })

  test('gives each of several formats a folder, a sink of the user’s own among them', async () => {
    const folder = await temporaryFolder()
    await writeFile(
      join(folder, 'count.mjs'),
      `import { writeFile } from 'node:fs/promises'
      export default {
        name: 'count',
        supports: {},
        async open({ folder }) {
          let rows = 0
          return {
            async write(batch) { rows += batch.length },
            async commit() { await writeFile(folder + '/count.txt', String(rows)); return [{ path: 'count.txt' }] },
            async abort() {},
          }
        },
      }`,
    )
    expect(await runHc(folder, [...small, '--format', 'csv,./count.mjs'])).toMatchObject({ code: 0 })
    expect(await listing(join(folder, 'hc-data'))).toEqual([
      'count',
      'count/count.txt',
      'csv',
      'csv/billing.csv',
      'csv/patients.csv',
      'csv/visits.csv',
      'manifest.json',
      'validation_summary.json',
    ])
  })

  test('exits with 1 and leaves nothing when a sink fails in the middle', async () => {
    const folder = await temporaryFolder()
    await writeFile(
      join(folder, 'bad.mjs'),
      `export default { name: 'bad', supports: {}, open: async () => ({
        write: async () => { throw new Error('the pen broke') }, commit: async () => [], abort: async () => {} }) }`,
    )
    const { code, stderr } = await runHc(folder, [...small, '--format', 'csv,./bad.mjs'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^hc: the bad writer.*the pen broke.*\n$/)
    expect(await listing(folder)).toEqual(['bad.mjs'])
  })
})

describe('a ZIP pool file', () => {
  const accepted = {
    'of one row, for one patient': 'zipcode,state,city\n10036,NY,New York\n',
    'with a byte-order mark and Windows line ends': '\uFEFFZIP,State_ID,City\r\n10036,NY,New York\r\n',
    'with blank lines at its end': 'postal_code\n10036\n\n\n',
  }
  for (const [name, text] of Object.entries(accepted)) {
    test(`${name} is accepted`, async () => {
      const folder = await temporaryFolder()
      await writeFile(join(folder, 'zips.csv'), text)
      const args = ['generate', '--patients', '1', '--seed', '1', '--zip-pool-file', 'zips.csv']
      expect(await runHc(folder, args)).toMatchObject({ code: 0 })
      const patients = parse(await readFile(join(folder, 'hc-data/patients.csv')), { columns: true })
      expect(patients).toMatchObject([{ zipcode: '10036', city: 'New York', state: 'NY' }])
    })
  }
})
