import { severities, testResults } from '../../model/closed-lists.ts'
import { listRow, present, singles } from './lay-out.ts'
import type { LayOut } from './odds-table.ts'

/** What is done on a visit. */
export const careTables: LayOut = (preset) => {
  const { care } = preset.odds
  const places = Math.max(care.firstTreatments.length, care.followUpTreatments.length)
  return [
    {
      name: 'treatments',
      title: 'Treatments of conditions without weights of their own',
      about:
        "Weights of a condition's treatments in the order of the catalogue, those for such a visit alone. First visits for deliveries go by the share of cesarean sections.",
      rowName: 'visits',
      columns: Array.from({ length: places }, (_, place) => ({ name: `treatment ${place + 1}`, unit: 'weight' })),
      rows: [
        listRow(preset, 'first visits', ['odds', 'care', 'firstTreatments'], places),
        listRow(preset, 'follow-ups', ['odds', 'care', 'followUpTreatments'], places),
      ],
    },
    {
      name: 'treatments-by-condition',
      title: 'Treatments by condition',
      about: 'Go before the weights of the table above.',
      rowName: 'condition and treatment',
      columns: [
        { name: 'first visit', unit: 'weight' },
        { name: 'follow-up', unit: 'weight' },
      ],
      rows: preset.catalogue.conditions
        .filter(({ name }) => name in care.firstTreatmentsOf || name in care.followUpTreatmentsOf)
        .flatMap(({ name, treatments }) =>
          treatments.map((treatment) => ({
            name: `${name}, ${treatment.name}`,
            cells: (['firstTreatmentsOf', 'followUpTreatmentsOf'] as const).map((list) =>
              present(preset, ['odds', 'care', list, name, treatment.name]),
            ),
          })),
        ),
    },
    {
      name: 'tests',
      title: 'Test results by condition and severity',
      about: 'Severe illness mostly shows.',
      rowName: 'condition and severity',
      columns: testResults.map((name) => ({ name, unit: 'weight' })),
      rows: preset.catalogue.conditions.flatMap(({ name }) =>
        severities.map((severity) =>
          listRow(preset, `${name}, ${severity}`, ['odds', 'care', 'testResults', name, severity], 3),
        ),
      ),
    },
    {
      name: 'care',
      title: 'Deliveries, drugs and follow-ups',
      about: 'Doctors depart from the share of visits with a drug.',
      rowName: 'number',
      columns: [{ name: 'value' }],
      rows: singles(preset, [
        ['deliveries by cesarean section', 'share, 0 to 1', 'odds.care.cesareanShare'],
        ['visits with a drug, where the treatment is one', 'share, 0 to 1', 'odds.care.medicationAsTreatment'],
        ['visits with a drug, elsewhere', 'share, 0 to 1', 'odds.care.medicationBeside'],
        ['doctors: standard deviation', 'added share', 'odds.care.doctorMedication.deviation'],
        ['doctors: at most', 'added share', 'odds.care.doctorMedication.limit'],
        ['follow-ups asked for that do not come', 'share, 0 to 1', 'odds.care.unansweredFollowUp'],
      ]),
    },
  ]
}
