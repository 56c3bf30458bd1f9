import type { OpenOutput } from '../open-output.ts'
import type { EncodedOutput } from './work-order.ts'

/** Says which outputs threads can encode, and which files they write themselves, with the bytes that these have. */
export function encodedOutputs(open: readonly OpenOutput[]): {
  encoded: readonly EncodedOutput[]
  sizes: readonly number[]
} {
  const sizes: number[] = []
  const encoded = open.flatMap(({ output: { sink, options, selection, cut }, run }, output): EncodedOutput[] => {
    if (sink.encoding === undefined) return []
    const files: Record<string, { path: string; place: number }> = {}
    for (const { name } of cut.tables) {
      const file = run.fileOf?.(name)
      if (file === undefined) continue
      files[name] = { path: file.path, place: sizes.length }
      sizes.push(file.size)
    }
    return [{ output, module: sink.encoding.module, options, ...(selection === undefined ? {} : { selection }), files }]
  })
  return { encoded, sizes }
}
