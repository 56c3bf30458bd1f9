import type { Rule, TableName } from './rule.ts'
import { type RuleCounts, RuleTally } from './rule-tally.ts'
import type { RuleSummary } from './summary.ts'

/** For a rule, the bits of the faults that leave a row unjudged, by where they lie. */
export interface FaultMasks {
  readonly patients: number
  readonly visits: number
  readonly billing: number
  /** On earlier visits of the patient. */
  readonly earlier: number
}

/** All rules with their tallies. Rules that others stand on have a bit each, so that a row's faults fit in one number. */
export class RuleSheet {
  readonly #tallies = new Map<string, RuleTally>()
  readonly #bits = new Map<string, number>()
  readonly #masks = new Map<string, FaultMasks>()

  /** Throws when a rule is named twice, stands on a rule that does not come before it, or bits run out. */
  constructor(rules: readonly Rule[]) {
    const footings = new Set(
      rules.flatMap(({ standsOn = [], standsOnEarlier = [] }) => [...standsOn, ...standsOnEarlier]),
    )
    const used: Record<TableName, number> = { patients: 0, visits: 0, billing: 0 }
    for (const rule of rules) {
      if (this.#tallies.has(rule.name)) throw new Error(`two rules are named ${rule.name}`)
      this.#masks.set(rule.name, this.#masksOf(rule))
      this.#tallies.set(rule.name, new RuleTally(rule))
      // What comes to light only later can leave no row unjudged.
      if (!footings.has(rule.name) || !('judge' in rule)) continue
      if (used[rule.table] === 32) throw new Error(`more than 32 rules of ${rule.table} have rules that stand on them`)
      this.#bits.set(rule.name, 1 << used[rule.table]++)
    }
  }

  /** The tally of a rule. */
  tally(name: string): RuleTally {
    const tally = this.#tallies.get(name)
    if (tally === undefined) throw new Error(`no rule is named ${name}`)
    return tally
  }

  /** The bit that stands for a fault against a rule; 0 when no rule stands on it. */
  bit(name: string): number {
    return this.#bits.get(name) ?? 0
  }

  /** The faults that leave a row unjudged by a rule, or by a rule that it stands on. */
  masks(name: string): FaultMasks {
    return this.#masks.get(name)!
  }

  counts(): Record<string, RuleCounts> {
    return Object.fromEntries([...this.#tallies].map(([name, tally]) => [name, tally.counts()]))
  }

  add(counts: Readonly<Record<string, RuleCounts>>): void {
    for (const [name, tally] of this.#tallies) tally.add(counts[name]!)
  }

  summaries(): RuleSummary[] {
    return [...this.#tallies.values()].map((tally) => tally.summary())
  }

  #masksOf({ name, standsOn = [], standsOnEarlier = [] }: Rule): FaultMasks {
    const masks = { patients: 0, visits: 0, billing: 0, earlier: 0 }
    for (const footing of standsOn) {
      const { table } = this.#footing(footing, name)
      const below = this.#masks.get(footing)!
      masks.patients |= below.patients
      masks.visits |= below.visits
      masks.billing |= below.billing
      masks.earlier |= below.earlier
      masks[table] |= this.bit(footing)
    }
    for (const footing of standsOnEarlier) {
      // A rule that looks back may be spoilt by an earlier fault against itself; its own bit comes later.
      if (footing === name) continue
      this.#footing(footing, name)
      const below = this.#masks.get(footing)!
      masks.earlier |= this.bit(footing) | below.visits | below.earlier
    }
    return masks
  }

  #footing(footing: string, name: string): Rule {
    const rule = this.#tallies.get(footing)?.rule
    if (rule === undefined) throw new Error(`${name} stands on ${footing}, which does not come before it`)
    return rule
  }
}
