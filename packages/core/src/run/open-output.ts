import type { SinkRun } from '../sink/sink.ts'
import type { PreparedOutput } from './prepare-outputs.ts'

/** An output whose sink is at work. */
export interface OpenOutput {
  readonly output: PreparedOutput
  readonly run: SinkRun
  /** Whether it has committed. */
  settled: boolean
}
