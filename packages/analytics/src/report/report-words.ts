import type { Report } from './report.ts'

/** The title of a report. */
export function reportTitle({ period }: Pick<Report, 'period'>): string {
  return `Hospital report, ${period.startDate} to ${period.today}`
}

/** What every report says of its data. */
export const reportNotice =
  'Synthetic data: the patients, doctors, hospitals and insurers in it are invented. Intervals are at 95 %.'
