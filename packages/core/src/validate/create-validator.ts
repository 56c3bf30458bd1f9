import type { Contract } from '../plan/contract.ts'
import { figureSummary } from './figures/figure.ts'
import { createFindings } from './findings.ts'
import { fingerprint } from './keys/fingerprint.ts'
import { createRangeMemory } from './range-memory.ts'
import { RangeWatch } from './range-watch.ts'
import { type FirstIds, judgeSeams, type RowRange } from './row-range.ts'
import type { RuleSummary } from './summary.ts'
import { termsOf } from './terms.ts'
import type { ValidateOptions, Validator } from './validate.ts'

/** Puts the parts of a validator together. */
export function createValidator(contract: Contract, options: ValidateOptions): Validator {
  const terms = termsOf(contract)
  const findings = createFindings(terms, options)
  const { sheet, places, patientFigures, visitFigures, billFigures } = findings
  const allKeys = Object.values(findings.keys)
  const ranges: RowRange[] = []
  const memory = createRangeMemory()
  const rows = { patients: 0, visits: 0, billing: 0 }
  let watch: RangeWatch | undefined = watchFrom(options.first ?? { patientId: 1, visitId: 1 })

  function watchFrom(first: FirstIds): RangeWatch {
    return new RangeWatch(terms, findings, { fingerprint: options.fingerprint ?? fingerprint, memory }, first)
  }

  function finish(): void {
    if (watch === undefined) return
    const range = watch.finish()
    if (Object.values(watch.rows).some((count) => count > 0)) ranges.push(range)
    addRows(watch.rows)
    watch = undefined
  }

  function addRows(more: typeof rows): void {
    rows.patients += more.patients
    rows.visits += more.visits
    rows.billing += more.billing
  }

  return {
    watch(batch) {
      if (watch === undefined) {
        throw new Error('the validator was shown a batch after its findings had been asked for')
      }
      watch.watch(batch)
    },

    skipTo(first) {
      finish()
      watch = watchFrom(first)
    },

    suspects() {
      finish()
      return allKeys.flatMap((each) => each.suspects())
    },

    confirm(suspect, firstRow, secondRow) {
      allKeys.find(({ rule }) => rule.name === suspect.rule)?.confirm(suspect, firstRow, secondRow)
    },

    state() {
      finish()
      return {
        ranges: [...ranges],
        rows: { ...rows },
        rules: sheet.counts(),
        keys: allKeys.map((each) => each.state()),
        places: places.state(),
        patientFigures: patientFigures.state(),
        visitFigures: visitFigures.state(),
        billFigures: billFigures.state(),
      }
    },

    merge(other) {
      const state = other.state()
      ranges.push(...state.ranges)
      addRows(state.rows)
      sheet.add(state.rules)
      places.merge(state.places)
      patientFigures.merge(state.patientFigures)
      visitFigures.merge(state.visitFigures)
      billFigures.merge(state.billFigures)
      this.addKeys(state.keys)
    },

    takeKeys: () => allKeys.map((each) => each.take()),

    addKeys(keys) {
      allKeys.forEach((each, index) => {
        each.merge(keys[index]!)
      })
    },

    summary() {
      finish()
      const settled = [...allKeys.map((each) => each.summary()), ...places.summaries(), ...judgeSeams(ranges, sheet)]
      const byName = new Map<string, RuleSummary>(settled.map((rule) => [rule.name, rule]))
      const rules = sheet.summaries().map((rule) => byName.get(rule.name) ?? rule)
      const figures = [
        ...patientFigures.figures(),
        ...visitFigures.figures(patientFigures.patients),
        ...billFigures.figures(),
      ]
      return {
        passed: rules.every(({ broken }) => broken === 0) && allKeys.every(({ isSettled }) => isSettled),
        rows: { ...rows },
        rules,
        figures: figures.map(figureSummary),
      }
    },

    uniquenessBytes: () => allKeys.reduce((bytes, each) => bytes + each.bytes, 0),
  }
}
