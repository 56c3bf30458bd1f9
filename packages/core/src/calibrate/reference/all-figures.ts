import { calendarFigures } from './calendar.ts'
import { childbirthFigures } from './childbirth.ts'
import { comorbidityFigures } from './comorbidity.ts'
import { conditionStudies } from './condition-studies.ts'
import { conditionFigures } from './condition-utilisation.ts'
import type { ReferenceFigure } from './figure.ts'
import { insuranceFigures } from './insurance.ts'
import { overallFigures } from './overall-utilisation.ts'
import { paymentFigures } from './payment.ts'
import { peopleFigures } from './people.ts'
import { severityAndChargeFigures } from './severity-and-charges.ts'
import { topics } from './topics.ts'

const unsorted = [
  ...overallFigures,
  ...peopleFigures,
  ...insuranceFigures,
  ...conditionFigures,
  ...conditionStudies,
  ...comorbidityFigures,
  ...severityAndChargeFigures,
  ...calendarFigures,
  ...childbirthFigures,
  ...paymentFigures,
]

/** The reference table: every figure that a dataset is compared with, by topic. */
export const referenceFigures: readonly ReferenceFigure[] = topics.flatMap((topic) =>
  unsorted.filter((figure) => figure.topic === topic),
)
