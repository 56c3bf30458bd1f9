import { expect, test } from 'vitest'
import { tables } from '../../src/model/tables.ts'
import { checkSpace, estimateCsvBytes, freeBytes } from '../../src/run/free-space.ts'
import { runSource } from '../../src/run/run-source.ts'
import { checkTarget } from '../../src/run/target.ts'
import { lineSink, listing, sixPeople, temporaryFolder } from './stand-ins.ts'

test('a run that needs more than is free is refused with both figures', async () => {
  const target = await checkTarget(`${await temporaryFolder()}/out`, false)
  expect(() => checkSpace(target, 12.34e9, 5e9)).toThrow(/12\.3 GB .* 5\.0 GB free/)
  expect(() => checkSpace(target, 5e9, 5e9)).not.toThrow()
  expect(() => checkSpace(target, 5e9, undefined)).not.toThrow()
})

test('a run too big for any disk is refused before anything is created', async () => {
  const folder = await temporaryFolder()
  const sink = { ...lineSink('vast'), estimateBytes: () => 1e18 }
  await expect(runSource(sixPeople(), [{ sink }], { outdir: `${folder}/out` })).rejects.toMatchObject({
    code: 'HC_NO_SPACE',
  })
  expect(await listing(folder)).toEqual([])
})

test('the estimate grows with the rows and is of the size of a line of CSV', async () => {
  const bytes = estimateCsvBytes(tables, { patients: 1, visits: 0, billing: 0 })
  expect(bytes).toBeGreaterThan(150)
  expect(bytes).toBeLessThan(300)
  expect(estimateCsvBytes(tables, { patients: 1000, visits: 0, billing: 0 })).toBe(1000 * bytes)
})

test('the system says how much is free', async () => {
  expect(await freeBytes('.')).toBeGreaterThan(0)
})
