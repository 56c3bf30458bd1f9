import type { Batch } from '../model/batch.ts'
import { parseDay } from '../model/calendar.ts'
import type { CalibrationTerms } from './calibration-terms.ts'
import { judgeFigure } from './judge-figure.ts'
import { Observations } from './observe/observations.ts'
import { Observer } from './observe/observer.ts'
import { referenceFigures } from './reference/all-figures.ts'
import { notJudged } from './reference/not-judged.ts'
import { modellingChoices, topics } from './reference/topics.ts'
import type { CalibrationReport } from './report.ts'

/** Compares a dataset with the reference table as its batches go by. */
export interface Calibrator {
  /**
   * Counts the rows of a batch, and keeps none of its arrays. Rows come in the order of their files, each parent before
   * its children; the tables may take turns, and where batches are cut does not matter.
   */
  watch(batch: Batch): void
  /** Compares what was seen with the reference table. Called after the last batch. */
  report(): CalibrationReport
}

/**
 * Makes the observer that compares a dataset with published figures of US hospitals. Pure, one pass; memory for the
 * patients and visits whose children have not gone by, and for counts, which are whole numbers: figures do not depend
 * on how rows are grouped.
 */
export function calibrate(terms: CalibrationTerms): Calibrator {
  const { preset, startDate, today, catalogue } = terms
  const seen = new Observations(catalogue, parseDay(startDate)!, parseDay(today)!)
  const observer = new Observer(seen)
  return {
    watch: (batch) => observer.watch(batch),
    report() {
      observer.finish()
      const all = referenceFigures.map((figure) => judgeFigure(figure, seen))
      const figures = all.filter(({ apart }) => apart === undefined)
      const judged = figures.filter(({ outcome }) => outcome !== 'too few rows')
      const inside = judged.filter(({ outcome }) => outcome === 'pass').length
      return {
        preset,
        startDate,
        today,
        rows: { ...observer.rows },
        passed: inside === judged.length,
        judged: judged.length,
        inside,
        figures,
        apart: all.filter(({ apart }) => apart !== undefined),
        modellingChoices: topics.flatMap((topic) => {
          const reason = modellingChoices[topic]
          return reason === undefined ? [] : [{ topic, reason }]
        }),
        notJudged,
      }
    },
  }
}
