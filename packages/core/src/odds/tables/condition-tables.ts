import { severities } from '../../model/closed-lists.ts'
import { byMember, byName, present, singles } from './lay-out.ts'
import type { LayOut } from './odds-table.ts'

const categories = ['complex', 'chronic', 'acute', 'minor', 'behavioural'] as const
const visitColumns = [
  { name: 'from', unit: 'visits', key: 'min' },
  { name: 'to', unit: 'visits', key: 'max' },
  { name: 'weight', key: 'weight' },
] as const

/** How many visits, for which conditions, and what comes back. */
export const conditionTables: LayOut = (preset) => {
  const { odds } = preset
  const conditions = preset.catalogue.conditions.map(({ name }) => name)
  return [
    {
      name: 'visits',
      title: 'Visits per patient',
      about: 'By the category of the first condition; any number of a band alike.',
      rowName: 'category and visits',
      columns: visitColumns,
      rows: categories.flatMap((category) =>
        byMember(
          preset,
          `odds.visitsPerPatient.${category}`,
          visitColumns,
          ({ min, max }: { min: number; max: number }) => `${category}, ${min === max ? min : `${min}-${max}`}`,
        ),
      ),
    },
    {
      name: 'conditions',
      title: 'How often conditions are, and how they come back',
      about:
        'The weight is that of a first condition of a patient, and of a further one. A return is a stay of its own or a follow-up; soon means within 30 days.',
      rowName: 'condition',
      ...byName(preset, conditions, [
        { name: 'frequency', unit: 'weight', at: 'odds.conditions.weights.*' },
        { name: 'nothing else', unit: 'share, 0 to 1', at: 'odds.conditions.aloneShare.*' },
        { name: 'return is a stay', unit: 'chance, 0 to 1', at: 'odds.conditions.newStayShare.*' },
        { name: 'next stay is soon', unit: 'chance, 0 to 1', at: 'odds.stay.soonAgain.*' },
      ]),
    },
    {
      name: 'together',
      title: 'Conditions that go together',
      about: 'What multiplies the frequency of a further condition, by the first one.',
      rowName: 'first and further condition',
      columns: [{ name: 'times as often', unit: 'factor' }],
      rows: Object.entries(odds.conditions.together).flatMap(([first, further]) =>
        Object.keys(further).map((name) => ({
          name: `${first}, ${name}`,
          cells: [present(preset, ['odds', 'conditions', 'together', first, name])],
        })),
      ),
    },
    {
      name: 'course',
      title: 'The course of a patient',
      about: 'How many conditions, which of them next, and when.',
      rowName: 'number',
      columns: [{ name: 'value' }],
      rows: singles(preset, [
        ...odds.conditions.perPatient.map(
          (_, place) =>
            [
              `patients with ${place + 1} ${place === 0 ? 'condition' : 'conditions'}`,
              'share, 0 to 1',
              `odds.conditions.perPatient.${place}`,
            ] as const,
        ),
        ...severities.map(
          (severity) =>
            [
              `same condition again after a ${severity} visit`,
              'chance, 0 to 1',
              `odds.conditions.recurrence.${severity}`,
            ] as const,
        ),
        ['a second delivery, where there is time', 'chance, 0 to 1', 'odds.conditions.secondDelivery'],
        ...odds.stay.soonDays.flatMap((_, place) => [
          [
            `a stay that comes soon, group ${place + 1}: at most`,
            'days after discharge',
            `odds.stay.soonDays.${place}.days`,
          ] as const,
          [`group ${place + 1}: how often`, 'weight', `odds.stay.soonDays.${place}.weight`] as const,
        ]),
        ['a follow-up comes at least', 'days after discharge', 'odds.stay.followUpDays.min'],
        ['a follow-up comes at most', 'days after discharge', 'odds.stay.followUpDays.max'],
      ]),
    },
  ]
}
