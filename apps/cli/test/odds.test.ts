import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runHc, temporaryFolder } from './run-hc.ts'

interface Cell {
  readonly value: number | string
  readonly path: readonly string[]
  readonly was?: number | string | null
}
interface Table {
  readonly name: string
  readonly rows: readonly { readonly name: string; readonly cells: readonly (Cell | null)[] }[]
}

const flu = fileURLToPath(new URL('../../../examples/scenarios/flu-winter.yaml', import.meta.url))

async function print(args: readonly string[], folder?: string): Promise<string> {
  const { code, stdout, stderr } = await runHc(folder ?? (await temporaryFolder()), ['odds', ...args])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

async function tablesOf(args: readonly string[], folder?: string): Promise<readonly Table[]> {
  return (JSON.parse(await print([...args, '--json'], folder)) as { tables: readonly Table[] }).tables
}

describe('hc odds', () => {
  test('prints every table of national with its name, its units, and where its numbers come from', async () => {
    const text = await print([])
    const tables = await tablesOf([])
    expect(tables.length).toBeGreaterThan(30)
    for (const { name } of tables) expect(text).toContain(`  [${name}]\n`)
    expect(text).toContain('Odds of the preset national.')
    for (const part of ['share, 0 to 1', 'dollars', '- published: Memorial Blood Centers', '- assumed']) {
      expect(text).toContain(part)
    }
    expect(text).not.toMatch(/undefined|NaN|\[object|\*|[ \t]\n/)
  })

  test('prints one table, of classic too, and the names of all', async () => {
    const text = await print(['blood-types', '--preset', 'classic'])
    expect(text).toContain('BLOOD TYPES  [blood-types]\n')
    expect(text).toMatch(/^O\+ +38$/m)
    expect(text).toContain('In a scenario: odds.patient.bloodTypes\n')
    expect(text).not.toContain('[conditions]')
    expect(await print(['--list'])).toMatch(/^blood-types +Blood types$/m)
  })

  test('applies a scenario, marks what it changes, and says what the preset has', async () => {
    const text = await print(['conditions', '--scenario', flu])
    const before = (await tablesOf(['conditions']))[0]!.rows.find(({ name }) => name === 'Flu')!.cells[0]!.value
    expect(text).toMatch(/^Flu +2\.4\* /m)
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`Flu, frequency: ${before}`)
    expect(text).toMatch(/^Asthma +[\d.]+ /m)
  })

  test('gives as JSON the path of every number, by which a scenario changes it', async () => {
    const folder = await temporaryFolder()
    const [before] = await tablesOf(['course'], folder)
    const { path, value } = before!.rows.at(-1)!.cells[0]!
    const scenario = [...path].reverse().reduce<unknown>((inner, key) => ({ [key]: inner }), 99)
    await writeFile(join(folder, 'own.json'), JSON.stringify(scenario))
    const [after] = await tablesOf(['course', '--scenario', 'own.json'], folder)
    expect(after!.rows.at(-1)!.cells[0]).toEqual({ value: 99, path, was: value })
  })
})

describe.concurrent('hc odds refuses with exit code 2 and one sentence:', () => {
  const refusals: Readonly<Record<string, readonly [args: readonly string[], says: string]>> = {
    'an unknown table': [['condition'], 'there is no table of odds "condition"; did you mean conditions?'],
    'a table that is like none': [['xyzzy'], 'there are visits, conditions,'],
    'an unknown preset': [['--preset', 'nationl'], 'did you mean national?'],
    'a scenario that is missing': [['--scenario', 'absent.json'], 'absent.json does not exist'],
    'a wrong scenario': [['--scenario', 'wrong.yaml'], 'odds.stay.sameDayRate is 2, but must be at most 1'],
    'a stray word': [['conditions', 'ages'], 'too many arguments'],
  }
  for (const [name, [args, says]] of Object.entries(refusals)) {
    test(name, async (context) => {
      const folder = await temporaryFolder(context)
      await writeFile(join(folder, 'wrong.yaml'), 'odds: { stay: { sameDayRate: 2 } }')
      const { code, stdout, stderr } = await runHc(folder, ['odds', ...args])
      expect(stderr).toMatch(/^hc: [^\n]*[^\s.][.?]\n$/)
      expect(stderr).toContain(says)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    })
  }
})
