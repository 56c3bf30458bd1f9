import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HcError } from '../../src/error.ts'
import { generate } from '../../src/generate/generate.ts'
import { greatCircleKm } from '../../src/geo/distance.ts'
import { stateByCode } from '../../src/geo/states.ts'
import { builtInZipPool } from '../../src/geo/zip-pool.ts'
import { zipPoolFromRecords } from '../../src/geo/zip-pool-from-records.ts'
import { classicOdds } from '../../src/odds/classic.ts'
import type { DatasetOptions } from '../../src/plan/dataset-options.ts'
import { placesAround } from '../../src/plan/local-places.ts'
import { settleLocality } from '../../src/plan/locality.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { parseSingleHospital, type SingleHospitalOptions } from '../../src/plan/single-hospital-options.ts'
import { rows } from '../../src/sink/rows.ts'
import { drawFrom } from '../../src/stream/alias-table.ts'
import { createRoot } from '../../src/stream/root.ts'
import { Stream } from '../../src/stream/stream.ts'
import { rowFaults } from '../laws/row-faults.ts'
import { poolIndex, poolOf } from './pools.ts'

const pool = builtInZipPool()
const root = createRoot('demo')

const planOf = (singleHospital: SingleHospitalOptions, options: Partial<DatasetOptions> = {}) =>
  planDataset({ seed: 'demo', today: '2026-01-01', patients: 40, ...options, singleHospital })

/** Where patients come from, in 50,000 draws of a home. */
function drawHomes(singleHospital: SingleHospitalOptions) {
  const { world } = planOf(singleHospital).draws
  const { places, hospitals, mode } = world
  const at = hospitals[0]!.place
  const state = mode.kind === 'single-hospital' ? mode.state : ''
  const stream = new Stream().turnTo(root, 99, 1)
  const counts = { local: 0, bordering: 0, farther: 0, localKm: 0 }
  const draws = 50_000
  for (let i = 0; i < draws; i++) {
    const home = drawFrom(places.homes, stream)
    const code = places.stateCodes[places.stateOf[home]!]!
    if (code === state) {
      counts.local++
      const { latitudes, longitudes } = places
      counts.localKm += greatCircleKm(latitudes[at]!, longitudes[at]!, latitudes[home]!, longitudes[home]!)
    } else if (stateByCode(state)!.borders.includes(code)) counts.bordering++
    else counts.farther++
  }
  const outside = counts.bordering + counts.farther
  return {
    localShare: counts.local / draws,
    borderingShare: counts.bordering / outside,
    meanLocalKm: counts.localKm / counts.local,
  }
}

function refusal(singleHospital: unknown, options: Partial<DatasetOptions> = {}): string {
  try {
    planOf(singleHospital as SingleHospitalOptions, options)
  } catch (error) {
    if (error instanceof HcError && error.code === 'HC_OPTIONS_INVALID') return error.message
    throw error
  }
  throw new Error('not refused')
}

const newYork = { zipcode: '10036' }
const montana = { zipcode: '59001' }
const hawaii = { zipcode: '96813' }

describe('the patients of one hospital', () => {
  it.each([
    ['Midtown Manhattan', newYork, 0.7],
    ['rural Montana', montana, 0.7],
    ['Honolulu', hawaii, 0],
  ])('come from its state and those that border it as asked: %s', (_, hospital, bordering) => {
    const usual = drawHomes(hospital)
    expect(usual.localShare).toBeCloseTo(0.83, 2)
    expect(Math.abs(usual.borderingShare - bordering)).toBeLessThan(0.015)
    const few = drawHomes({ ...hospital, localShare: 0.2 })
    expect(Math.abs(few.localShare - 0.2)).toBeLessThan(0.01)
  })

  it.each([
    ['Midtown Manhattan', newYork],
    ['rural Montana', montana],
    ['Honolulu', hawaii],
  ])('live nearer where the decay is shorter: %s', (_, hospital) => {
    const means = [200, 100, 50, 25].map((localDecayKm) => drawHomes({ ...hospital, localDecayKm }).meanLocalKm)
    expect(means).toEqual(means.toSorted((x, y) => y - x))
    expect(means[3]!).toBeLessThan(means[0]! * 0.85)
  })

  it('live in the ZIP codes that are nearest, each with its weight', () => {
    const [localTopN, localDecayKm] = [60, 30]
    const { world } = planOf({ ...montana, localTopN, localDecayKm, localShare: 1 }).draws
    const { places, hospitals } = world
    expect(places.stateCodes).toEqual(['MT'])
    const at = poolIndex(montana.zipcode)
    const km = (i: number) =>
      greatCircleKm(pool.latitudes[at]!, pool.longitudes[at]!, pool.latitudes[i]!, pool.longitudes[i]!)
    const inState = [...pool.states.keys()].filter((i) => pool.states[i] === 'MT')
    const nearest = inState.sort((x, y) => km(x) - km(y)).slice(0, localTopN)
    expect(places.zipcodes).toEqual(nearest.map((i) => pool.zipcodes[i]!).sort())
    expect(places.zipcodes[hospitals[0]!.place]).toBe(montana.zipcode)
    const stream = new Stream().turnTo(root, 99, 2)
    const counts = new Map<string, number>()
    for (let i = 0; i < 200_000; i++) {
      const zipcode = places.zipcodes[drawFrom(places.homes, stream)]!
      counts.set(zipcode, (counts.get(zipcode) ?? 0) + 1)
    }
    const weights = nearest.map((i) => Math.exp(-km(i) / localDecayKm))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    nearest.forEach((i, rank) => {
      const expected = (200_000 * weights[rank]!) / total
      const off = Math.abs((counts.get(pool.zipcodes[i]!) ?? 0) - expected)
      expect(off, pool.zipcodes[i]!).toBeLessThan(5 * Math.sqrt(expected) + 1)
    })
  })

  it('all live at its ZIP code where that is the only one', () => {
    const { places } = planOf({ zipcode: '75201', localTopN: 1, localShare: 1 }).draws.world
    expect(places.zipcodes).toEqual(['75201'])
    const tight = planOf({ ...newYork, localDecayKm: 1e-9, localShare: 1 }).draws.world.places
    const stream = new Stream().turnTo(root, 99, 3)
    const homes = Array.from({ length: 200 }, () => tight.zipcodes[drawFrom(tight.homes, stream)])
    expect(homes).toContain('10036')
  })

  it('come from nowhere that nobody lives in', () => {
    const { places } = planOf({ ...newYork, localShare: 0, outstateNeighborShare: 1 }).draws.world
    expect(places.stateCodes).toEqual(['CT', 'MA', 'NJ', 'NY', 'PA', 'VT'])
    const stream = new Stream().turnTo(root, 99, 4)
    for (let i = 0; i < 2000; i++) {
      const home = drawFrom(places.homes, stream)
      expect(places.stateCodes[places.stateOf[home]!]).not.toBe('NY')
    }
  })

  it('are the same in any run', () => {
    const rowsOf = (options: Partial<DatasetOptions>, patientId: number) => {
      const plan = planOf({ state: 'MT' }, options)
      const range = { firstPatient: patientId, lastPatient: patientId }
      return [...generate(plan, range)].flatMap((batch) => [...rows(batch)])
    }
    const size = fc.integer({ min: 60, max: 5_000_000 })
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 60 }), size, size, (seed, patientId, some, other) => {
        expect(rowsOf({ seed, patients: some }, patientId)).toEqual(rowsOf({ seed, patients: other }, patientId))
      }),
      { numRuns: 8 },
    )
  })

  it.each(['classic', 'national'])('keep every rule, and all their visits are at the hospital: %s', (preset) => {
    const plan = planOf({ state: 'HI', name: 'Kona "Bay", O\'Brien' }, { preset, patients: 3000 })
    expect(rowFaults(plan)).toEqual({})
    expect(plan.contract.mode).toMatchObject({ hospital: 'Kona "Bay", O\'Brien', state: 'HI' })
    const elsewhere = { ...plan.contract.mode, zipcode: '96813' } as const
    expect(rowFaults({ ...plan, contract: { ...plan.contract, mode: elsewhere } })).toEqual({
      'the one hospital': { count: plan.rows.visits, first: expect.any(String) },
    })
  })
})

describe('the one hospital', () => {
  it('is drawn by the seed, in the state where one is named', () => {
    const modes = Array.from({ length: 30 }, (_, seed) => planOf({}, { seed }).contract.mode)
    const states = new Set(modes.map((mode) => mode.kind === 'single-hospital' && mode.state))
    expect(states.size).toBeGreaterThan(8)
    expect(planOf({}, { seed: 3 }).contract).toEqual(planOf({}, { seed: 3, patients: 9_000_000 }).contract)
    for (const seed of ['a', 'b', 'c']) {
      expect(planOf({ state: 'mt' }, { seed }).contract.mode).toMatchObject({ kind: 'single-hospital', state: 'MT' })
    }
    const zips = new Set(
      Array.from({ length: 20 }, (_, seed) => {
        const { mode } = planOf({ state: 'Montana' }, { seed }).contract
        return mode.kind === 'single-hospital' && mode.zipcode
      }),
    )
    expect(zips.size).toBeGreaterThan(10)
  })

  it('borders a state where patients from one are asked for', () => {
    const zipPool = poolOf(['99501', '99801', '98101', '97201'].map(poolIndex))
    for (let seed = 0; seed < 20; seed++) {
      const { state } = settleLocality(
        createRoot(String(seed)),
        zipPool,
        parseSingleHospital({ outstateNeighborShare: 1 }),
        { AK: 1e6 },
      )
      expect(['WA', 'OR']).toContain(state)
    }
  })

  it('has a hidden profile and doctors like any other', () => {
    const { hospitals, staff } = planOf(newYork).draws.world
    expect(hospitals).toHaveLength(1)
    expect(staff.doctors.length).toBeGreaterThanOrEqual(6)
    expect(staff.doctors.length).toBeLessThanOrEqual(40)
    expect(hospitals[0]!.chargeMultiplier).toBeGreaterThan(0.5)
  })

  it('stands in the notes', () => {
    expect(planOf({ ...newYork, name: 'Mercy' }).notes).toEqual([
      'Every visit is at Mercy, New York, NY 10036; 83 % of patients come from the 400 nearest ZIP codes of New York, and 70 % of the others from bordering states.',
    ])
    expect(planOf({ ...hawaii, name: 'Mercy\nBay' }).notes).toEqual([
      'Every visit is at Mercy Bay, Honolulu, HI 96813; 83 % of patients come from the 138 nearest ZIP codes of Hawaii, the others from states that do not border it.',
      'Hawaii borders no other state, so the patients from elsewhere are from any.',
    ])
    expect(planOf({ ...newYork, name: 'Mercy', localTopN: 1, localShare: 1 }).notes).toEqual([
      'Every visit is at Mercy, New York, NY 10036; 100 % of patients come from its ZIP code.',
    ])
  })
})

describe('a pool or state weights that leave somebody out', () => {
  const only = (...zipcodes: string[]) => ({ zipPool: poolOf(zipcodes.map(poolIndex)) })

  it('make defaults give way, with a note', () => {
    const alone = planOf({}, only('10036', '12801'))
    expect(alone.notes[1]).toBe('No ZIP code outside New York can be a home, so all patients are local.')
    expect(alone.draws.world.locality).toMatchObject({ localShare: 1 })
    const far = planOf({ state: 'NY' }, only('10036', '90210'))
    expect(far.draws.world.locality).toMatchObject({ localShare: 0.83, neighborShare: 0 })
    const near = planOf({ state: 'NY' }, only('10036', '07030'))
    expect(near.draws.world.locality).toMatchObject({ localShare: 0.83, neighborShare: 1 })
    expect(near.notes[1]).toContain('all of the patients from elsewhere')
  })

  it('are refused where they were asked for', () => {
    expect(refusal({ localShare: 0.5 }, only('10036', '12801'))).toContain('the local share must be 1, not 0.5')
    expect(refusal({ state: 'NY', outstateNeighborShare: 0.2 }, only('10036', '90210'))).toContain('must be 0, not 0.2')
    expect(refusal({ state: 'NY', outstateNeighborShare: 0.2 }, only('10036', '07030'))).toContain('must be 1, not 0.2')
    expect(
      planOf({ state: 'NY', localShare: 1, outstateNeighborShare: 0.2 }, only('10036', '90210')).notes,
    ).toHaveLength(1)
  })

  it('may be weights of 0', () => {
    const asked = (options: SingleHospitalOptions) => parseSingleHospital(options)
    const weights = Object.fromEntries(stateByCode('NY')!.borders.map((code) => [code, 0]))
    expect(settleLocality(root, pool, asked(newYork), weights)).toMatchObject({ neighbors: [], neighborShare: 0 })
    expect(() => settleLocality(root, pool, asked({ ...newYork, outstateNeighborShare: 0.5 }), weights)).toThrow(
      'nobody can come from a state that borders New York',
    )
    const nowhere = Object.fromEntries(pool.states.map((code) => [code, 0]))
    expect(settleLocality(root, pool, asked(newYork), nowhere)).toMatchObject({ localShare: 1 })
    expect(() => settleLocality(root, pool, asked({}), nowhere)).toThrow('name its state')
    const locality = settleLocality(root, pool, asked(newYork), { NJ: 0 })
    expect(placesAround(pool, locality, { NJ: 0 }).stateCodes).not.toContain('NJ')
  })
})

describe('single-hospital options', () => {
  it.each([
    [{ state: 'XX' }, 'hospital state "XX" is not one of the 50 states or DC; give a code such as NY, or its name'],
    [{ state: 'MT', zipcode: '10036' }, 'hospital ZIP 10036 is in NY, not in MT; change one of the two'],
    [{ zipcode: '00000' }, `hospital ZIP 00000 is not in the ZIP pool; choose one of its ${pool.size} ZIP codes`],
    [{ zipcode: '501' }, 'hospital ZIP must be five digits, such as 02139, not "501"'],
    [{ zipcode: 10036 }, 'hospital ZIP must be a text of five digits'],
    [{ name: ' ' }, 'hospital name must be 1 to 100 characters that can be printed'],
    [{ name: 'x'.repeat(101) }, 'hospital name must be 1 to 100 characters that can be printed'],
    [{ name: 'a\u0000b' }, 'hospital name must be 1 to 100 characters that can be printed'],
    [{ name: '\ud800' }, 'hospital name must be 1 to 100 characters that can be printed'],
    [{ localShare: 1.01 }, 'local share must be from 0 to 1, not 1.01'],
    [{ localShare: -0.01 }, 'local share must be from 0 to 1, not -0.01'],
    [{ localShare: 'most' }, 'local share must be a number from 0 to 1, not "most"'],
    [{ localShare: Number.NaN }, 'local share must be a number from 0 to 1, not NaN'],
    [{ localTopN: 0 }, 'local top n must be a whole number of at least 1, not 0'],
    [{ localTopN: 1.5 }, 'local top n must be a whole number of at least 1, not 1.5'],
    [{ localDecayKm: 0 }, 'local decay must be a number of kilometres above 0, not 0'],
    [{ localDecayKm: Number.POSITIVE_INFINITY }, 'local decay must be a number of kilometres above 0, not Infinity'],
    [{ outstateNeighborShare: 2 }, 'out-of-state neighbor share must be from 0 to 1, not 2'],
    [
      { state: 'AK', outstateNeighborShare: 0.1 },
      'Alaska borders no other state, so the out-of-state neighbor share must be 0, not 0.1',
    ],
    [
      { zipcode: '96813', outstateNeighborShare: 0.1, localShare: 1 },
      'Hawaii borders no other state, so the out-of-state neighbor share must be 0, not 0.1',
    ],
    [{ hospital: 'x' }, 'there is no single-hospital option "hospital"'],
    [5, 'singleHospital must be an object of options, such as {}'],
    [null, 'singleHospital must be an object of options, such as {}'],
  ])('are refused, with one sentence: %o', (options, sentence) => {
    expect(refusal(options)).toBe(sentence)
  })

  it('do not go with a ZIP target', () => {
    expect(refusal({}, { zipTarget: 100 })).toContain('a zip target has no meaning in single-hospital mode')
  })

  it('need coordinates of every ZIP code of a file, or name the first row without', () => {
    const records = ['96813', '00000', '99999', '10036'].map((zip) => ({ zip, state: 'NY', city: 'Nowhere' }))
    expect(refusal({}, { zipPool: zipPoolFromRecords(records, 'f'.repeat(64), 'zips.csv') })).toBe(
      'row 3 of the ZIP pool: 00000 has no known coordinates, which single-hospital mode needs; remove the row',
    )
  })

  it('need the ZIP code of the hospital, or its state, in the pool', () => {
    const zipPool = poolOf([poolIndex('10036')])
    expect(refusal({ zipcode: '96813' }, { zipPool })).toContain('not in the ZIP pool')
    expect(refusal({ state: 'HI' }, { zipPool })).toBe('the ZIP pool has no ZIP code in HI; choose a state that it has')
    expect(refusal({}, { zipPool: poolOf([]) })).toContain('the ZIP pool is empty')
  })

  it('leave the other mode alone', () => {
    const { mode, locality } = planDataset({ seed: 'demo', today: '2026-01-01' }).draws.world
    expect({ mode, locality }).toEqual({ mode: { kind: 'nationwide' }, locality: undefined })
    expect(classicOdds.patient.stateWeights).toEqual({})
  })
})
