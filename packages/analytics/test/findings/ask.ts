import type { AnswerRow, FindingDraft } from '../../src/findings/finding-rule.ts'
import { findingKinds } from '../../src/findings/parse-finding-rule.ts'
import type { QuestionColumn } from '../../src/question/question.ts'
import type { Unit } from '../../src/question/units.ts'

/** Asks a kind of rule what it finds in rows whose columns have these units. */
export function ask(
  kind: string,
  units: Readonly<Record<string, Unit>>,
  rows: readonly (readonly (string | number | null)[])[],
  settings: Readonly<Record<string, string>>,
): FindingDraft | undefined {
  const columns: QuestionColumn[] = Object.entries(units).map(([name, unit]) => ({ name, unit, description: 'It.' }))
  const named: AnswerRow[] = rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])),
  )
  return findingKinds[kind]!.find({ rows: named, columns, settings })
}

/** Numbers from 0 to 1 that are the same in every run (Vigna, "splitmix64", cut to 32 bits). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296
  }
}

/** How many of some cases hit, each with a probability. */
export function hits(next: () => number, of: number, probability: number): number {
  let count = 0
  for (let i = 0; i < of; i++) if (next() < probability) count++
  return count
}
