import type { HeaderWords } from '../question/header.ts'
import type { QuestionColumn } from '../question/question.ts'
import { questionFault } from '../question/question-fault.ts'
import { unitForm } from '../question/units.ts'
import type { FindingKind, FindingRule } from './finding-rule.ts'
import { highestMean } from './highest-mean.ts'
import { highestShare } from './highest-share.ts'
import { largest } from './largest.ts'
import { meanAgainst } from './mean-against.ts'
import { meanRatios } from './mean-ratios.ts'
import { observedExpected } from './observed-expected.ts'
import { outlyingShares } from './outlying-shares.ts'
import { shareAgainst } from './share-against.ts'
import { stated } from './stated.ts'
import { unevenRate } from './uneven-rate.ts'

/** Every kind of rule, by the word that a header calls it. */
export const findingKinds: Readonly<Record<string, FindingKind>> = {
  'share-against': shareAgainst,
  'outlying-shares': outlyingShares,
  'highest-share': highestShare,
  'highest-mean': highestMean,
  'mean-against': meanAgainst,
  'mean-ratios': meanRatios,
  'observed-expected': observedExpected,
  'uneven-rate': unevenRate,
  largest,
  stated,
}

/** Reads a rule out of a header. Throws HC_OPTIONS_INVALID for an unknown kind, or settings that do not fit. */
export function parseFindingRule(
  { words, settings }: HeaderWords,
  columns: readonly QuestionColumn[],
  file: string,
): FindingRule {
  const name = words[0] ?? ''
  const kind = Object.hasOwn(findingKinds, name) ? findingKinds[name] : undefined
  if (kind === undefined || words.length > 1) {
    throw questionFault(file, `a finding is none of ${Object.keys(findingKinds).join(', ')}`)
  }
  const known = [...kind.measures, ...kind.labels, ...kind.words]
  const stray = Object.keys(settings).find((setting) => !known.includes(setting))
  if (stray !== undefined) throw questionFault(file, `its finding ${name} has an unknown setting, ${stray}`)
  for (const setting of known) {
    if (settings[setting] === undefined && !kind.optional?.includes(setting)) {
      throw questionFault(file, `its finding ${name} lacks ${setting}=`)
    }
  }
  const named = (column: string) => {
    const found = columns.find((each) => each.name === column)
    if (found === undefined) throw questionFault(file, `its finding ${name} names ${column}, no column of it`)
    return found
  }
  for (const setting of kind.labels) settings[setting]?.split(',').map(named)
  for (const setting of kind.measures) {
    const column = settings[setting] === undefined ? undefined : named(settings[setting])
    if (column !== undefined && unitForm(column.unit).kind !== 'number') {
      throw questionFault(file, `its finding ${name} needs numbers, and ${column.name} has none`)
    }
  }
  return { kind, settings }
}
