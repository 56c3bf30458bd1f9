import type { Dataset } from '../dataset/open-dataset.ts'
import type { Value } from '../format/format-value.ts'
import type { Unit } from '../question/units.ts'

/** The window of a dataset, YYYY-MM-DD both. */
export interface ReportPeriod {
  readonly startDate: string
  readonly today: string
}

/** A number at the head of a report. */
export interface KeyFigure {
  readonly title: string
  readonly value: Value
  readonly unit: Unit
  /** What it counts, in a few words. */
  readonly note: string
}

const sql = `
select
  (select cast(start_date as varchar) from dataset) as start_date,
  (select cast(today as varchar) from dataset) as today,
  (select count(*) from patients) as patients,
  (select count(*) from visits) as visits,
  (select cast(sum(total_charge) as double precision) from bill) as charged,
  (select cast(sum(case when actual_payment_date is not null then total_charge else 0 end) as double precision)
    / nullif(cast(sum(total_charge) as double precision), 0) from bill) as collected_share,
  (select cast(sum(total_charge) as double precision) from bill where overdue) as outstanding,
  (select cast(count(*) filter (where late) as double precision) / nullif(count(*), 0) from bill) as late_share,
  (select avg(cast(los as double precision)) from episode) as mean_nights,
  (select cast(count(*) filter (where days_to_return <= 30) as double precision) / nullif(count(*), 0)
    from episode, dataset where date_of_discharge <= today - 30) as return_share`

const figures: readonly { title: string; column: number; unit: Unit; note: string }[] = [
  { title: 'Patients', column: 2, unit: 'patients', note: 'with at least one visit each' },
  { title: 'Visits', column: 3, unit: 'visits', note: 'stays, same-day visits and follow-ups' },
  { title: 'Charged', column: 4, unit: 'dollars', note: 'allowed amounts of all bills' },
  { title: 'Collected', column: 5, unit: 'share', note: 'of what was charged, so far' },
  { title: 'Outstanding', column: 6, unit: 'dollars', note: 'unpaid past the due date' },
  { title: 'Late bills', column: 7, unit: 'share', note: 'paid late, or unpaid past the due date' },
  { title: 'Length of stay', column: 8, unit: 'nights', note: 'mean over stays, follow-ups left out' },
  { title: '30-day returns', column: 9, unit: 'share', note: 'of discharges, deliveries no returns' },
]

/** Reads the numbers at the head of a report. */
export async function readKeyFigures(
  dataset: Pick<Dataset, 'run'>,
): Promise<{ period: ReportPeriod; keyFigures: readonly KeyFigure[] }> {
  const [row] = (await dataset.run(sql)).rows
  return {
    period: { startDate: String(row![0]), today: String(row![1]) },
    keyFigures: figures.map(({ title, column, unit, note }) => ({ title, value: row![column] ?? null, unit, note })),
  }
}
