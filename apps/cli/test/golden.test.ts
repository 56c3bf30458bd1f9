import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runHc, temporaryFolder } from './run-hc.ts'

const sizes = [10, 1000, 20_000]
const tables = ['patients.csv', 'visits.csv', 'billing.csv']
// The manifest is left out, since it holds the versions of the packages.
const files = [...tables, 'validation_summary.json']

/**
 * The bytes are a promise to users, so these sums change with a release that says so, and never by accident:
 * `npm run golden -- --update` writes them anew.
 */
test.each(['national', 'classic'])(
  'seed demo of %s gives the bytes of the golden sums, and fewer patients are the beginning of more',
  async (preset) => {
    const folder = await temporaryFolder()
    const sums: Record<string, Record<string, string>> = {}
    for (const patients of sizes) {
      const size = ['--preset', preset, '--patients', String(patients), '--outdir', String(patients)]
      const outcome = await runHc(folder, ['generate', '--seed', 'demo', '--today', '2026-01-01', '--quiet', ...size])
      expect(outcome.code, outcome.stderr).toBe(0)
      sums[patients] = {}
      for (const file of files) sums[patients][file] = sha256(await readFile(join(folder, String(patients), file)))
    }
    const golden = { preset, seed: 'demo', today: '2026-01-01', sha256: sums }
    await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot(`golden/${preset}.json`)
    for (const table of tables) {
      const [few, some, many] = await Promise.all(
        sizes.map((patients) => readFile(join(folder, String(patients), table))),
      )
      expect(some!.subarray(0, few!.length).equals(few!)).toBe(true)
      expect(many!.subarray(0, some!.length).equals(some!)).toBe(true)
    }
  },
)

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
