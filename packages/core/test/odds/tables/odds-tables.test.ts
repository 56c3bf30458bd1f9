import { describe, expect, it } from 'vitest'
import { presetProvenance } from '../../../src/odds/provenance/preset-provenance.ts'
import { oddsTables } from '../../../src/odds/tables/odds-tables.ts'
import { presetByName, presets } from '../../../src/plan/presets.ts'
import { applyScenario } from '../../../src/scenario/apply-scenario.ts'
import { figurePaths } from '../figure-paths.ts'

describe.each(presets)('the tables of $name', (preset) => {
  const tables = oddsTables(preset, presetProvenance[preset.name]!)
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.filter((cell) => cell !== null)))

  it('hold every number of the preset once', () => {
    const { odds, catalogue } = preset
    const shown = cells.map(({ path }) => path.join('.'))
    const figures = figurePaths({ odds, catalogue }).map((path) => path.join('.'))
    expect(figures.filter((path) => !shown.includes(path))).toEqual([])
    expect(shown.filter((path, i) => shown.indexOf(path) !== i)).toEqual([])
  })

  it('have names of their own, a title, a sentence, and as many cells in a row as columns', () => {
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length)
    for (const { name, title, about, columns, rows } of tables) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(title).toMatch(/^[A-Z]/)
      expect(about).toMatch(/^[A-Z].*\.$/)
      for (const row of rows) expect(row.cells.length, `${name}, ${row.name}`).toBe(columns.length)
      const names = columns.map((column) => column.name)
      expect(new Set(names).size, name).toBe(names.length)
    }
  })

  it('say of every table where its numbers come from', () => {
    for (const { name, provenance } of tables)
      if (name !== 'treatment-limits') expect(provenance.length, name).toBeGreaterThan(0)
  })

  it('mark nothing as changed', () => {
    expect(cells.filter(({ was }) => was !== undefined)).toEqual([])
  })
})

describe('the tables of a scenario', () => {
  const national = presetByName('national')
  const scenario = {
    odds: { conditions: { weights: { Flu: 9 }, aloneShare: { Flu: 0.4 } } },
    catalogue: { conditions: { Flu: { stayNights: { max: 30 } }, Stroke: null } },
  }
  const tables = oddsTables(national, presetProvenance.national!, applyScenario(national, scenario))
  const rowOf = (table: string, row: string) =>
    tables.find(({ name }) => name === table)?.rows.find(({ name }) => name === row)

  it('say what the preset itself has where a number is changed or added', () => {
    const { weights } = national.odds.conditions
    expect(rowOf('conditions', 'Flu')?.cells.slice(0, 2)).toEqual([
      { value: 9, was: weights.Flu, path: ['odds', 'conditions', 'weights', 'Flu'] },
      { value: 0.4, was: null, path: ['odds', 'conditions', 'aloneShare', 'Flu'] },
    ])
    expect(rowOf('limits', 'Flu')?.cells[2]).toMatchObject({ value: 30, was: 21 })
    expect(rowOf('conditions', 'Asthma')?.cells[0]).not.toHaveProperty('was')
  })

  it('leave out what is removed, and do not say that a source has what the scenario has set', () => {
    expect(rowOf('limits', 'Stroke')).toBeUndefined()
    const { provenance } = tables.find(({ name }) => name === 'conditions')!
    expect(provenance.some(({ columns, rows }) => columns.includes('frequency') && rows.includes('Flu'))).toBe(false)
  })
})
