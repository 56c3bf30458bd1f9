import { describe, expect, it } from 'vitest'
import { presetProvenance } from '../../../src/odds/provenance/preset-provenance.ts'
import { findProvenance, formatProvenance } from '../../../src/odds/provenance/provenance.ts'
import { presets } from '../../../src/plan/presets.ts'
import { figurePaths } from '../figure-paths.ts'

describe.each(presets)('the provenance of $name', ({ name, odds, catalogue }) => {
  const list = presetProvenance[name]!
  const figures = figurePaths({ odds, catalogue })

  it('speaks of every number, by one entry that is more specific than any other', () => {
    expect(figures.length).toBeGreaterThan(500)
    for (const path of figures) expect(() => findProvenance(list, path)).not.toThrow()
  })

  it('has no entry that counts for no number, and none twice', () => {
    const used = new Set(figures.map((path) => findProvenance(list, path)))
    expect(list.filter((entry) => !used.has(entry)).map(({ of }) => of)).toEqual([])
    expect(new Set(list.map(({ of }) => of)).size).toBe(list.length)
  })

  it('names a source for what is not assumed, and says why something is', () => {
    for (const { of, standing, sources, note } of list) {
      if (standing === 'assumed') expect(note, of).toMatch(/^[A-Z0-9].*\.$/)
      else expect(sources.length, of).toBeGreaterThan(0)
      for (const { publisher, title, year } of sources) {
        expect(publisher).not.toBe('')
        expect(title).not.toBe('')
        expect(year).toBeGreaterThan(1900)
      }
    }
  })
})

describe('findProvenance', () => {
  const entry = (of: string) => ({ of, standing: 'assumed' as const, sources: [], note: 'Set.' })

  it('takes the longest path, and of equal ones that with fewer stars', () => {
    const list = ['odds', 'odds.stay', 'odds.*.nights', 'odds.stay.nights'].map(entry)
    const found = (path: string) => findProvenance(list, path.split('.')).of
    expect(found('odds.care.rate')).toBe('odds')
    expect(found('odds.stay.rate')).toBe('odds.stay')
    expect(found('odds.care.nights.Flu')).toBe('odds.*.nights')
    expect(found('odds.stay.nights.Flu')).toBe('odds.stay.nights')
  })

  it('throws where nothing speaks of a number, or two do with equal right', () => {
    expect(() => findProvenance([entry('odds')], ['catalogue', 'x'])).toThrow('0 entries')
    const list = [entry('odds.*.a'), entry('odds.b.*')]
    expect(() => findProvenance(list, ['odds', 'b', 'a'])).toThrow('2 entries of the provenance speak of odds.b.a')
  })
})

it('is written with publisher, title, year and standing', () => {
  const source = { publisher: 'NCHS', title: 'Births', year: 2022 }
  expect(formatProvenance({ of: 'x', standing: 'published', sources: [source] })).toBe('published: NCHS, Births, 2022')
  expect(formatProvenance({ of: 'x', standing: 'assumed', sources: [source], note: 'Rounded.' })).toBe(
    'assumed, after NCHS, Births, 2022. Rounded.',
  )
  expect(formatProvenance({ of: 'x', standing: 'assumed', sources: [], note: 'Set.' })).toBe('assumed. Set.')
})
