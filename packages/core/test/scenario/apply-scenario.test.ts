import { describe, expect, it } from 'vitest'
import { planDataset } from '../../src/plan/plan.ts'
import { presetByName, presets } from '../../src/plan/presets.ts'
import { applyScenario } from '../../src/scenario/apply-scenario.ts'
import { checkCatalogue, checkOdds } from '../../src/scenario/check-preset.ts'

const national = presetByName('national')
const apply = (scenario: unknown, preset = national) => applyScenario(preset, scenario as never)
const conditionOf = ({ catalogue }: typeof national, name: string) =>
  catalogue.conditions.find((each) => each.name === name)

describe('applyScenario', () => {
  it('changes the numbers that it names, and no other', () => {
    const { odds, catalogue } = apply({
      odds: { conditions: { weights: { Flu: 9 } }, stay: { followUpNights: [1] } },
      catalogue: { conditions: { 'Broken bones': { stayNights: { max: 30 } } } },
    })
    expect(odds).toEqual({
      ...national.odds,
      conditions: { ...national.odds.conditions, weights: { ...national.odds.conditions.weights, Flu: 9 } },
      stay: { ...national.odds.stay, followUpNights: [1] },
    })
    const stays = { min: 0, max: 30 }
    expect(
      catalogue.conditions.map((each) => (each.name === 'Broken bones' ? { ...each, stayNights: stays } : each)),
    ).toEqual(catalogue.conditions)
    expect(conditionOf({ ...national, catalogue }, 'Broken bones')?.stayNights).toEqual(stays)
  })

  it('leaves the presets as they are', () => {
    const before = JSON.stringify(presets)
    apply({
      odds: { conditions: { weights: { Flu: 9 } } },
      catalogue: { conditions: { Stroke: null }, payers: { 'Gulf Heron Health': null } },
    })
    expect(JSON.stringify(presets)).toBe(before)
  })

  it('takes a removed condition out of odds, guards and entitlements too', () => {
    const { odds, catalogue } = apply({ catalogue: { conditions: { 'Kidney failure': null } } })
    expect(JSON.stringify({ odds, catalogue })).not.toContain('Kidney failure')
    expect(odds.conditions.weights.Flu).toBe(national.odds.conditions.weights.Flu)
  })

  it('takes a removed treatment and a removed payer out of odds', () => {
    const { odds } = apply({
      catalogue: {
        conditions: { Arthritis: { treatments: { 'Joint Replacement': null } } },
        payers: { 'Larkmoor Health': null },
      },
    })
    expect(odds.care.firstTreatmentsOf.Arthritis).toEqual({
      'Physical Therapy': 7,
      'Joint Injections': 5,
      Monitoring: 2,
    })
    expect(odds.coverage.payerShares).not.toHaveProperty('Larkmoor Health')
  })

  it('can add a condition', () => {
    const { catalogue } = apply({
      odds: {
        conditions: { weights: { Gout: 2 } },
        care: { testResults: { Gout: national.odds.care.testResults.Arthritis } },
      },
      catalogue: {
        conditions: {
          Gout: {
            category: 'chronic',
            stayNights: { min: 0, max: 5 },
            ages: { min: 20, max: 120 },
            treatments: [{ name: 'Medication' }, { name: 'Monitoring' }],
            drugs: [{ name: 'Colchicine', strengths: ['0.6 mg'], frequencies: ['Twice daily'] }],
          },
        },
      },
    })
    expect(catalogue.conditions.at(-1)).toMatchObject({ name: 'Gout', category: 'chronic' })
  })

  it('can choose another model, whole', () => {
    const { odds } = apply({ odds: { charge: { first: presetByName('classic').odds.charge.first } } })
    expect(odds.charge.first).toEqual(presetByName('classic').odds.charge.first)
  })

  it.each(presets)('checks what $name itself holds to', ({ catalogue, odds }) => {
    expect(() => checkCatalogue(catalogue)).not.toThrow()
    expect(() => checkOdds(odds, catalogue)).not.toThrow()
  })
})

const condition = (name: string, changes: unknown) => ({ catalogue: { conditions: { [name]: changes } } })

const refusals: readonly (readonly [scenario: unknown, fault: string])[] = [
  [[], 'there must be a mapping with odds, with catalogue, or with both'],
  ['odds', 'there must be a mapping with odds, with catalogue, or with both'],
  [{ oods: {} }, 'there is no part "oods"; did you mean "odds"?'],
  [{ odds: 5 }, 'odds is 5, but must be a mapping of names to values'],
  [{ odds: { stays: {} } }, 'odds has no "stays"; did you mean "stay"?'],
  [
    { odds: { stay: { severity: { usuall: [1, 0, 0, 0] } } } },
    'odds.stay.severity has no "usuall"; did you mean "usual"?',
  ],
  [{ odds: { conditions: { weights: { Flu: -3 } } } }, 'odds.conditions.weights.Flu is -3, but must be at least 0'],
  [
    { odds: { conditions: { weights: { 'Back problems': 'many' } } } },
    'odds.conditions.weights["Back problems"] is "many", but must be a number',
  ],
  [
    { odds: { conditions: { weights: { Fluu: 3 } } } },
    'odds.conditions.weights.Fluu names the condition "Fluu", which there is not; did you mean "Flu"?',
  ],
  [
    { odds: { conditions: { together: { Stroke: { Grippe: 2 } } } } },
    'odds.conditions.together.Stroke.Grippe names the condition "Grippe", which there is not; choose one of: ',
  ],
  [
    JSON.parse('{"odds":{"conditions":{"weights":{"__proto__":1}}}}'),
    'odds.conditions.weights["__proto__"] names the condition "__proto__"',
  ],
  [{ odds: { conditions: { weights: null } } }, 'odds.conditions.weights is missing, or removed'],
  [
    { odds: { conditions: { perPatient: [0.6, 0.3] } } },
    'odds.conditions.perPatient is 0.6, 0.3, but shares must sum to 1',
  ],
  [
    { odds: { conditions: { perPatient: [0.5, 0.1, 0.1, 0.1, 0.1, 0.1] } } },
    'odds.conditions.perPatient gives patients more conditions than the 5 of catalogue.maxConditionsPerPatient',
  ],
  [{ odds: { stay: { sameDayRate: 1.4 } } }, 'odds.stay.sameDayRate is 1.4, but must be at most 1'],
  [{ odds: { stay: { followUpNights: [] } } }, 'odds.stay.followUpNights is a list, but must hold at least 1 of them'],
  [
    { odds: { stay: { followUpNights: [0, 0] } } },
    'odds.stay.followUpNights is 0, 0, but at least one weight must be above 0',
  ],
  [
    { odds: { stay: { followUpNights: [0, 0, 0, 1] } } },
    'odds.stay.followUpNights goes beyond the 2 nights of catalogue.maxFollowUpNights',
  ],
  [
    { odds: { stay: { nightsByAge: [{ from: 5, multiplier: 1 }] } } },
    'odds.stay.nightsByAge is a list, but steps must begin at 0 and rise',
  ],
  [
    { odds: { hospital: { doctors: { min: 50 } } } },
    'odds.hospital.doctors is min 50, max 40, but min must not be above max',
  ],
  [{ odds: { hospital: { doctors: { min: 2.5 } } } }, 'odds.hospital.doctors.min is 2.5, but must be a whole number'],
  [
    { odds: { patient: { ages: [{ min: 9, max: 2, weight: 1 }] } } },
    'odds.patient.ages[0] is min 9, max 2, weight 1, but min must not be above max',
  ],
  [{ odds: { patient: { agesOf: { Flu: { p50: 99 } } } } }, 'but quantiles must not fall'],
  [
    { odds: { patient: { ageBandsOf: { COPD: [{ min: 0, max: 20, weight: 1 }] } } } },
    'odds.patient.ageBandsOf.COPD has no age from 40 to 120, which "COPD" needs',
  ],
  [{ odds: { patient: { bloodTypes: { 'C+': 1 } } } }, 'odds.patient.bloodTypes has no "C+"; did you mean "A+"?'],
  [
    { odds: { patient: { stateWeights: { Florida: 2 } } } },
    'odds.patient.stateWeights.Florida names the state "Florida", which there is not',
  ],
  [
    { odds: { calendar: { plannedConditions: ['Cancr'] } } },
    'odds.calendar.plannedConditions names the condition "Cancr"',
  ],
  [
    { odds: { calendar: { waves: { Flu: [{ from: '2022-02-30', weight: 1 }] } } } },
    'odds.calendar.waves.Flu[0].from is "2022-02-30", but must be a date that exists, written YYYY-MM-DD',
  ],
  [
    { odds: { calendar: { months: { Flu: [1, 2] } } } },
    'odds.calendar.months.Flu is 1, 2, but must hold exactly 12 of them',
  ],
  [
    { odds: { charge: { first: { model: 'rnge' } } } },
    'odds.charge.first.model is "rnge", but must be one of: range, log-normal',
  ],
  [
    { odds: { charge: { followUp: { acute: { of: 'last' } } } } },
    'odds.charge.followUp.acute.of is "last", but must be "previous" or "first"',
  ],
  [
    { odds: { care: { firstTreatmentsOf: { Flu: { Medicatio: 1 } } } } },
    'odds.care.firstTreatmentsOf.Flu.Medicatio names the treatment of Flu "Medicatio", which there is not; did you mean "Medication"?',
  ],
  [
    {
      odds: {
        care: {
          firstTreatmentsOf: { Asthma: { 'Nebulizer Therapy': 0, Inhaler: 0, 'Oxygen Therapy': 0, Monitoring: 0 } },
        },
      },
    },
    'odds.care.firstTreatmentsOf.Asthma leaves a first visit for "Asthma" without a treatment',
  ],
  [
    { odds: { care: { firstTreatmentsOf: { Childbirth: { Delivery: 1 } } } } },
    'odds.care.firstTreatmentsOf.Childbirth is not drawn by',
  ],
  [
    { odds: { coverage: { payerShares: { 'Larkmor Health': 1 } } } },
    'names the payer "Larkmor Health", which there is not; did you mean "Larkmoor Health"?',
  ],
  [
    {
      odds: {
        coverage: {
          payerShares: Object.fromEntries(
            [
              'Larkmoor Health',
              'Halvern Benefits',
              'Corwick Assurance',
              'Ellisford Care Plans',
              'Moanalei Mutual',
              'Alderpoint Integrated Care',
            ].map((name) => [name, 0]),
          ),
        },
      },
    },
    'odds.coverage.payerShares leaves HI without a commercial payer',
  ],
  [{ catalogue: { conditions: [] } }, 'catalogue.conditions is a list, but must hold at least 1 of them'],
  [condition('Gout', { category: 'chronic' }), 'catalogue.conditions.Gout.stayNights is missing'],
  [
    condition('Flu', { stayNights: { min: 50 } }),
    'catalogue.conditions.Flu.stayNights is min 50, max 21, but min must not be above max',
  ],
  [
    condition('Stroke', { stayNights: { min: 30 } }),
    'catalogue.conditions.Stroke.stayNights.min is 30, but must be at most 15',
  ],
  [condition('Flu', { catgory: 'acute' }), 'catalogue.conditions.Flu has no "catgory"; did you mean "category"?'],
  [
    condition('Flu', { category: 'mild' }),
    'catalogue.conditions.Flu.category is "mild", but must be "chronic" or "complex" or',
  ],
  [
    condition('Childbirth', { delivery: { treatments: ['Delivery'] } }),
    'catalogue.conditions.Childbirth.delivery.treatments must be the first two treatments',
  ],
  [
    condition('Flu', { treatments: [{ name: 'Rest', maxPerPatient: 1 }] }),
    'catalogue.conditions.Flu.treatments.Rest has a maxPerPatient, but no treatment without one comes after it',
  ],
  [
    condition('Flu', { treatments: [{ name: 'Rest' }, { name: 'Rest' }] }),
    'catalogue.conditions.Flu.treatments has "Rest" twice',
  ],
  [
    condition('Flu', { drugs: { Oseltamivir: { notWith: ['Cancr'] } } }),
    'names the condition "Cancr", which there is not; did you mean "Cancer"?',
  ],
  [
    { catalogue: { payers: { Medicaid: null } } },
    'catalogue.payers has 0 payers of the kind medicaid; there must be one',
  ],
  [
    { catalogue: { payers: { Medicare: { states: ['NY'] } } } },
    'catalogue.payers.Medicare.states is given, but medicare is a payer of every state',
  ],
  [{ catalogue: { maxFollowUpNights: 40 } }, 'catalogue.maxFollowUpNights is 40, but must be at most 15'],
]

describe('applyScenario refuses, in one sentence that names the path:', () => {
  it.each(refusals)('%j', (scenario, fault) => {
    let refusal: unknown
    try {
      apply(scenario)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toMatchObject({ code: 'HC_OPTIONS_INVALID', message: expect.stringContaining(`in the scenario, `) })
    expect((refusal as Error).message).toContain(fault)
    expect((refusal as Error).message).not.toContain('\n')
  })

  it('what is no mapping, also through planDataset', () => {
    const options = { seed: 'demo', today: '2026-01-01' }
    for (const scenario of [null, 5, 'x', []]) {
      expect(() => planDataset({ ...options, scenario: scenario as never })).toThrow('in the scenario, there must be')
    }
  })

  it('odds for a condition that only the other preset has', () => {
    const scenario = { odds: { conditions: { weights: { COPD: 1 } } } }
    expect(() => apply(scenario, presetByName('classic'))).toThrow(
      'odds.conditions.weights.COPD names the condition "COPD"',
    )
    expect(() => apply(scenario)).not.toThrow()
  })

  it('more conditions than there is room for', () => {
    const flu = conditionOf(national, 'Flu')!
    const conditions = Array.from({ length: 33 }, (_, i) => ({ ...flu, name: `Flu ${i}` }))
    expect(() =>
      apply({ catalogue: { conditions: { ...Object.fromEntries(conditions.map((each) => [each.name, each])) } } }),
    ).toThrow('catalogue.conditions has 56 conditions; there is room for 32')
  })
})
