import { setImmediate } from 'node:timers/promises'
import {
  type Batch,
  type CalibrationReport,
  type CalibrationTerms,
  calibrate,
  generate,
  HcError,
  maxPatients,
  planDataset,
  refusal,
} from '@hc/core'
import { formatJson } from '@hc/core/run'
import { formatCalibration } from './format-calibration.ts'
import { formatCalibrationMarkdown } from './format-calibration-markdown.ts'
import { listenForInterrupts } from './interrupts.ts'
import { parseWholeNumber } from './parse-number.ts'
import { startProgressBar } from './progress-bar.ts'
import { openDataset } from './read-dataset.ts'

/** The flags of `hc calibrate`, as typed. */
export interface CalibrateFlags {
  readonly dir?: string
  readonly patients?: string
  readonly seed?: string
  readonly preset?: string
  readonly startDate?: string
  readonly today?: string
  readonly json?: boolean
  readonly markdown?: boolean
}

/** What is compared: rows as batches, and what they were made by. */
interface Subject {
  readonly terms: CalibrationTerms
  readonly totalRows: number
  readonly batches: Iterable<Batch> | AsyncIterable<Batch>
}

/** Flags that say what to make, which is nothing with `--dir`. */
const makingFlags = {
  patients: '--patients',
  seed: '--seed',
  preset: '--preset',
  startDate: '--start-date',
  today: '--today',
} as const

/** Compares a dataset with the reference table and prints the report. Throws HC_FIGURES_OUTSIDE when one is outside its band. */
export async function calibrateDataset(flags: CalibrateFlags): Promise<void> {
  if (flags.json && flags.markdown) throw refusal('--json and --markdown are two forms of one report; choose one')
  const interrupts = listenForInterrupts()
  try {
    const subject = flags.dir === undefined ? planSubject(flags) : await readSubject(flags, flags.dir)
    const report = await compare(subject, interrupts.signal)
    process.stdout.write(formatReport(report, flags))
    if (!report.passed) throw outside(report)
  } finally {
    interrupts.release()
  }
}

function planSubject(flags: CalibrateFlags): Subject {
  const plan = planDataset({
    patients: parseWholeNumber('--patients', flags.patients ?? '200000', maxPatients),
    seed: flags.seed ?? '1',
    preset: flags.preset ?? 'national',
    startDate: flags.startDate ?? '2022-01-01',
    today: flags.today ?? '2025-12-31',
  })
  const totalRows = Object.values(plan.rows).reduce((sum, rows) => sum + rows, 0)
  return { terms: plan.contract, totalRows, batches: generate(plan) }
}

async function readSubject(flags: CalibrateFlags, dir: string): Promise<Subject> {
  for (const [name, flag] of Object.entries(makingFlags)) {
    if (flags[name as keyof typeof makingFlags] === undefined) continue
    throw refusal(`${flag} says what to make, and --dir what is there; leave one of them out`)
  }
  return openDataset(dir)
}

async function compare({ terms, totalRows, batches }: Subject, signal: AbortSignal): Promise<CalibrationReport> {
  const calibrator = calibrate(terms)
  const bar = process.stderr.isTTY ? startProgressBar(totalRows, process.stderr) : undefined
  let rows = 0
  try {
    for await (const batch of batches) {
      calibrator.watch(batch)
      rows += batch.length
      bar?.show({ rows })
      // A Ctrl-C is only heard when the event loop turns.
      await setImmediate()
      if (signal.aborted) throw new HcError('HC_ABORTED', 'interrupted; nothing was written')
    }
  } finally {
    bar?.clear()
  }
  return calibrator.report()
}

function formatReport(report: CalibrationReport, flags: CalibrateFlags): string {
  if (flags.json) return formatJson(report)
  return flags.markdown ? formatCalibrationMarkdown(report) : formatCalibration(report)
}

function outside({ figures, judged }: CalibrationReport): HcError {
  const failed = figures.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)
  const names = failed.length > 5 ? `${failed.slice(0, 5).join(', ')} and ${failed.length - 5} more` : failed.join(', ')
  return new HcError('HC_FIGURES_OUTSIDE', `${failed.length} of ${judged} figures are outside their bands: ${names}`)
}
