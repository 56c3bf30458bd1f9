import type { ConditionName } from '../../catalogue/condition-names.ts'
import { sources } from '../../catalogue/sources.ts'
import { type Band, between } from './bands.ts'
import type { ReferenceFigure } from './figure.ts'
import { rowsForRatio } from './least-rows.ts'

/** Figures on conditions that come together more often than by chance. */
export const comorbidityFigures: readonly ReferenceFigure[] = [
  pair('or_htn_dm', 'High blood pressure', 'Diabetes', 3.0, between(2, 4)),
  pair('or_htn_cad', 'High blood pressure', 'Heart disease', 2.5, between(1.8, 3.2)),
  pair('or_htn_stroke', 'High blood pressure', 'Stroke', 1.6, between(1.3, 2.5)),
  pair('or_dm_cad', 'Diabetes', 'Heart disease', 2.1, between(1.6, 2.7)),
  pair('or_dm_hf', 'Diabetes', 'Heart disease', 1.9, between(1.5, 2.5)),
  pair('or_hf_ckd', 'Heart disease', 'Kidney failure', 3.3, between(2.3, 4.3)),
  pair('or_hf_aki', 'Heart disease', 'Kidney failure', 2.2, between(1.6, 3)),
  pair('or_hf_copd', 'Heart disease', 'COPD', 2.4, between(1.8, 3)),
  pair('or_copd_pneu', 'COPD', 'Pneumonia', 3.1, between(2.2, 4)),
  pair('or_copd_anx', 'COPD', 'Anxiety', 1.8, between(1.4, 2.4)),
  pair('or_asthma_depr', 'Asthma', 'Depression', 1.5, between(1.2, 2)),
  pair('or_depr_anx', 'Depression', 'Anxiety', 2.1, between(2, 8)),
  pair('or_anx_migraine', 'Anxiety', 'Migraine', 2.4, between(1.8, 3.2)),
  pair('or_oa_htn', 'Arthritis', 'High blood pressure', 1.5, between(1.2, 2)),
  pair('or_sepsis_aki', 'Sepsis', 'Kidney failure', 5.9, between(4, 8)),
  pair('or_sepsis_uti', 'Sepsis', 'Urinary tract infection', 5.5, between(4, 7)),
  pair('or_sepsis_pneu', 'Sepsis', 'Pneumonia', 4.7, between(3.5, 6)),
]

function pair(id: string, one: ConditionName, other: ConditionName, target: number, band: Band): ReferenceFigure {
  return {
    id,
    topic: 'comorbidity',
    measures: `Odds ratio of ${one} and ${other} in adults, adjusted for age and sex; women with deliveries left out.`,
    source: sources.survey2010,
    standing: 'computed from public-use data',
    values: [
      {
        label: 'odds ratio',
        unit: 'ratio',
        target,
        band,
        // About the middle of the band: a target near an end would ask for rows without end.
        minRows: rowsForRatio(Math.sqrt(band.low! * band.high!), band),
        observe: ({ comorbidity }) => {
          const { oddsRatio, expectedTogether } = comorbidity.association(one, other)
          return { value: oddsRatio, rows: expectedTogether }
        },
      },
    ],
  }
}
