import { isDeepStrictEqual } from 'node:util'
import type { DatasetOptions } from '../../plan/dataset-options.ts'
import { type Plan, planDataset } from '../../plan/plan.ts'

/** A plan that is made before it is asked for. */
export class PlanAhead {
  #made: { readonly options: DatasetOptions; readonly plan: Plan } | undefined

  /** Plans a dataset for later. */
  prepare(options: DatasetOptions): void {
    try {
      this.#made = { options, plan: planDataset(options) }
    } catch {
      // Who plans the same for a run is told what is wrong.
    }
  }

  /** The plan of a dataset: the one that was made, if it is of the same options. Throws what `planDataset` throws. */
  planOf(options: DatasetOptions): Plan {
    return isDeepStrictEqual(this.#made?.options, options) ? this.#made!.plan : planDataset(options)
  }
}
