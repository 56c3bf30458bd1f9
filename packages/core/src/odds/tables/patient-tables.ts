import { bloodTypes } from '../../model/closed-lists.ts'
import { byMember, byName, pathOf, present, singles } from './lay-out.ts'
import type { LayOut, PresetNumbers, TableLayout } from './odds-table.ts'

const bandColumns = [
  { name: 'from', unit: 'years', key: 'min' },
  { name: 'to', unit: 'years', key: 'max' },
  { name: 'weight', key: 'weight' },
] as const

const quantiles = ['p5', 'p25', 'p50', 'p75', 'p95'] as const

/** Who the patients are. */
export const patientTables: LayOut = (preset) => {
  const { odds } = preset
  const conditions = preset.catalogue.conditions.map(({ name }) => name)
  return [
    {
      name: 'ages',
      title: 'Ages of patients whose first condition names none of its own',
      about: 'Age at the middle of the window, within the limits of the first condition; any year of a band alike.',
      rowName: 'ages',
      columns: bandColumns,
      rows: byMember(preset, 'odds.patient.ages', bandColumns, bandName),
    },
    {
      name: 'ages-by-condition',
      title: 'Ages of patients by their first condition',
      about: 'Ages below which 5, 25, 50, 75 and 95 % of the patients are.',
      rowName: 'first condition',
      ...byName(
        preset,
        conditions,
        quantiles.map((quantile) => ({
          name: quantile.replace('p', '') + ' %',
          unit: 'years',
          at: `odds.patient.agesOf.*.${quantile}`,
        })),
      ),
    },
    {
      name: 'age-bands-by-condition',
      title: 'Ages of patients by their first condition, in bands',
      about: 'Go before the ages of the table above.',
      rowName: 'first condition and ages',
      columns: bandColumns,
      rows: Object.keys(odds.patient.ageBandsOf).flatMap((name) =>
        byMember(preset, `odds.patient.ageBandsOf.${name}`, bandColumns, (band) => `${name}, ${bandName(band)}`),
      ),
    },
    {
      name: 'sexes',
      title: 'Women among patients',
      about:
        'Share of women by the first condition; where a condition names none, and its sex is not given, that of all.',
      rowName: 'first condition',
      ...withFirst(
        preset,
        'any other condition',
        'odds.patient.femaleShare',
        byName(preset, conditions, [{ name: 'women', unit: 'share, 0 to 1', at: 'odds.patient.femaleShareOf.*' }]),
      ),
    },
    {
      name: 'blood-types',
      title: 'Blood types',
      about: 'How often each is, by weight.',
      rowName: 'blood type',
      ...byName(preset, bloodTypes, [{ name: 'weight', at: 'odds.patient.bloodTypes.*' }]),
    },
    {
      name: 'states',
      title: 'What differs by state',
      about: 'Where patients live goes by population, times the first factor. No factor is 1.',
      rowName: 'state',
      ...byName(preset, statesOf(preset), [
        { name: 'homes', unit: 'factor', at: 'odds.patient.stateWeights.*' },
        { name: 'uninsured', unit: 'factor', at: 'odds.coverage.uninsuredOfState.*' },
        { name: 'late payment', unit: 'factor', at: 'odds.hospital.lateMultiplierOfState.*' },
      ]),
    },
    {
      name: 'hospitals',
      title: 'Hospitals and doctors',
      about: 'How they differ, and how patients choose among them.',
      rowName: 'number',
      columns: [{ name: 'value' }],
      rows: singles(preset, [
        ['spread of sizes', 'sigma of the logarithm', 'odds.hospital.sizeSigma'],
        ['doctors of the smallest hospital', 'doctors', 'odds.hospital.doctors.min'],
        ['doctors of the largest', 'doctors', 'odds.hospital.doctors.max'],
        ...odds.hospital.nearness.map(
          (_, place) =>
            [`choice of hospital ${place + 1} by distance`, 'weight', `odds.hospital.nearness.${place}`] as const,
        ),
        ['episodes at any hospital of the state', 'share, 0 to 1', 'odds.hospital.fartherShare'],
        ['charges at the cheapest hospital', 'factor', 'odds.hospital.chargeMultiplier.min'],
        ['charges at the dearest', 'factor', 'odds.hospital.chargeMultiplier.max'],
        ['spread of late payment among hospitals', 'sigma of the logarithm', 'odds.hospital.lateMultiplierSigma'],
        ...odds.hospital.affiliations.map(
          (_, place) => [`doctors who work at ${place + 1}`, 'weight', `odds.hospital.affiliations.${place}`] as const,
        ),
      ]),
    },
  ]
}

function bandName({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? String(min) : `${min}-${max}`
}

function statesOf({ odds }: PresetNumbers): string[] {
  const maps = [odds.patient.stateWeights, odds.coverage.uninsuredOfState, odds.hospital.lateMultiplierOfState]
  return [...new Set(maps.flatMap((map) => Object.keys(map)))].sort()
}

/** Puts a row with one number before the others. */
export function withFirst(
  preset: PresetNumbers,
  name: string,
  at: string,
  layout: Pick<TableLayout, 'columns' | 'rows'>,
): Pick<TableLayout, 'columns' | 'rows'> {
  const cells = layout.columns.map((_, column) => (column === 0 ? present(preset, pathOf(at)) : null))
  return { ...layout, rows: [{ name, cells }, ...layout.rows] }
}
