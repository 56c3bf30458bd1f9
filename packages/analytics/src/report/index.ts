/** The report on a dataset: `createReport(dataset, questions)`, laid out by `formatReportHtml` or `formatReportMarkdown`. */
export { formatReportMarkdown } from './format-report-markdown.ts'
export type { KeyFigure, ReportPeriod } from './key-figures.ts'
export { formatReportHtml } from './page/format-report-html.ts'
export type { Recommendation } from './recommend.ts'
export { createReport, type Report } from './report.ts'
