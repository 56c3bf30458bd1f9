import { setTimeout } from 'node:timers/promises'
import type { Batch, Sink, SinkRun } from '@hc/core'
import { HcError } from '@hc/core'
import { planSource, runSource, type Source } from '@hc/core/run'
import type { ChildOutcome } from '../child.ts'
import { notes } from '../notes-table.ts'
import { samplePlan } from '../sample-dataset.ts'
import type { Trial } from '../trial.ts'
import { longBatch, rowsPerBatch } from './long-batch.ts'

/** Runs more rows than the limit on file sizes lets through, and tells how that failed. */
export async function runIntoLimit(trial: Trial, outdir: string): Promise<ChildOutcome> {
  const batches = 6
  const source: Source = {
    tables: [notes],
    seed: 'sink-kit',
    today: '2026-01-01',
    rows: { notes: batches * rowsPerBatch },
    options: {},
    notes: [],
    *batches() {
      for (let i = 0; i < batches; i++) yield longBatch(i)
    },
  }
  try {
    await runSource(source, [{ sink: trial.sink, options: trial.given }], { outdir })
    return {}
  } catch (error) {
    const { code, phase } = error instanceof HcError ? error : {}
    return {
      error: {
        message: String(error),
        ...(code !== undefined ? { code } : {}),
        ...(phase !== undefined ? { phase } : {}),
        cause: String(error instanceof Error ? error.cause : ''),
      },
    }
  }
}

/** Replaces a dataset, stops after a few batches, and waits to be killed. */
export async function runUntilKilled(trial: Trial, outdir: string): Promise<ChildOutcome> {
  let written = 0
  const open: Sink['open'] = async (context) => {
    const run = await trial.sink.open(context)
    const write = async (batch: Batch) => {
      await run.write(batch)
      if (++written === 6) {
        process.send!({ readyToDie: true } satisfies ChildOutcome)
        await setTimeout(600_000)
      }
    }
    return { write, commit: () => run.commit(), abort: (reason) => run.abort(reason) } satisfies SinkRun
  }
  const sink: Sink = Object.create(trial.sink, { open: { value: open } })
  await runSource(planSource(samplePlan, 5), [{ sink, options: trial.given }], { outdir, overwrite: true })
  throw new Error('the run ended before it could be killed')
}
