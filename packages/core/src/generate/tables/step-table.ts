/** Steps of a value, as columns: each begins at a number and lasts until the next begins. */
export interface StepTable {
  readonly from: Float64Array
  readonly values: Float64Array
}

/** Lays out steps that are in order. */
export function compileSteps<Step extends { readonly from: number }>(
  steps: readonly Step[],
  ofStep: (step: Step) => number,
): StepTable {
  return { from: Float64Array.from(steps, ({ from }) => from), values: Float64Array.from(steps, ofStep) }
}

/** The value of the last step that begins at a number or before it. */
export function stepAt({ from, values }: StepTable, number: number): number {
  let at = from.length - 1
  while (number < from[at]!) at--
  return values[at]!
}
