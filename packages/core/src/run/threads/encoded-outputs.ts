import { blockSize } from '../../plan/visit-counts.ts'
import type { OpenOutput } from '../open-output.ts'
import type { EncodedOutput } from './work-order.ts'

/** How the outputs of a run are shared with threads. */
export interface EncodedOutputs {
  /** Those whose bytes threads make; the others get batches. */
  readonly encoded: readonly EncodedOutput[]
  /** Bytes that the files have which threads write themselves, in the order of their places. */
  readonly sizes: readonly number[]
  /** Patients that every range must have, since groups of rows end with it; undefined where any number will do. */
  readonly groupSize: number | undefined
}

/** Says which outputs threads can encode, and which files they write themselves. */
export function encodedOutputs(open: readonly OpenOutput[]): EncodedOutputs {
  const sizes: number[] = []
  let groupSize: number | undefined
  const encoded = open.flatMap((each, output): EncodedOutput[] => {
    const { sink, options, selection, cut } = each.output
    const made = sink.encoding ?? sink.grouping
    if (made === undefined) return []
    const isGrouped = sink.encoding === undefined
    if (isGrouped) {
      const size = groupSizeOf(each)
      // Ranges can end with the groups of one size only.
      if (size === undefined || (groupSize !== undefined && groupSize !== size)) return []
      groupSize = size
    }
    const files: Record<string, { path: string; place: number }> = {}
    for (const { name } of cut.tables) {
      const file = each.run.fileOf?.(name)
      if (file === undefined) continue
      files[name] = { path: file.path, place: sizes.length }
      sizes.push(file.size)
    }
    const selected = selection === undefined ? {} : { selection }
    return [{ output, module: made.module, options, isGrouped, ...selected, files }]
  })
  return { encoded, sizes, groupSize }
}

/** Patients after which all tables of an output begin a new group. */
function groupSizeOf({ output: { sink, options, cut } }: OpenOutput): number | undefined {
  if (sink.grouping === undefined || cut.blockRows === undefined) return undefined
  return sink.grouping.blocks(cut.blockRows, options) * blockSize
}
