import { expect, it } from 'vitest'
import { compileGivenNames } from '../../../src/generate/tables/given-names.ts'
import { dayNumber } from '../../../src/model/calendar.ts'
import { createRoot } from '../../../src/stream/root.ts'
import { Stream } from '../../../src/stream/stream.ts'

const givenNames = compileGivenNames()
const commonest = (gender: number, year: number) => {
  const stream = new Stream().turnTo(createRoot('names'), gender, year)
  const counts = new Map<string, number>()
  for (let i = 0; i < 20_000; i++) {
    const name = givenNames.names[givenNames.draw(stream, gender, dayNumber(year, 6, 1))]!
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((x, y) => y[1] - x[1]).map(([name]) => name)
}

it('names follow sex and birth cohort', () => {
  expect(commonest(1, 1925).slice(0, 3)).toContain('Mary')
  expect(commonest(1, 1985).slice(0, 3)).toContain('Jessica')
  expect(commonest(0, 1955).slice(0, 4)).toContain('James')
  expect(commonest(0, 2014).slice(0, 12)).toContain('Noah')
  expect(commonest(1, 2014)).not.toContain('Gertrude')
})

it('births before the first and after the last cohort have names too', () => {
  expect(commonest(0, 1820).length).toBeGreaterThan(50)
  expect(commonest(1, 2150).length).toBeGreaterThan(50)
})
