import { byMember, listRow } from './lay-out.ts'
import type { LayOut } from './odds-table.ts'

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const waveColumns = [
  { name: 'from day', key: 'from' },
  { name: 'admissions', unit: 'weight', key: 'weight' },
] as const

/** When patients are admitted. */
export const calendarTables: LayOut = (preset) => {
  const { calendar } = preset.odds
  const weights = (names: readonly string[]) => names.map((name) => ({ name, unit: 'weight' }))
  return [
    {
      name: 'weekdays',
      title: 'Admissions by weekday',
      about: `Planned are follow-ups, and first visits for ${calendar.plannedConditions.join(', ') || 'no condition'}; all others are emergencies.`,
      rowName: 'visits',
      columns: weights(days),
      rows: [
        ...(['emergency', 'planned'] as const).map((kind) =>
          listRow(preset, kind, ['odds', 'calendar', 'weekdays', kind], 7),
        ),
        ...Object.keys(calendar.weekdaysOf).map((name) =>
          listRow(preset, name, ['odds', 'calendar', 'weekdaysOf', name], 7),
        ),
      ],
    },
    {
      name: 'months',
      title: 'Admissions by month',
      about: 'Conditions that are not named have no season.',
      rowName: 'condition',
      columns: weights(months),
      rows: Object.keys(calendar.months).map((name) => listRow(preset, name, ['odds', 'calendar', 'months', name], 12)),
    },
    {
      name: 'waves',
      title: 'Waves',
      about: 'From a day on, until the next one named, on top of the months; before the first: 1.',
      rowName: 'condition',
      columns: waveColumns,
      rows: Object.keys(calendar.waves).flatMap((name) =>
        byMember(preset, `odds.calendar.waves.${name}`, waveColumns, () => name),
      ),
    },
  ]
}
