import type { Drug } from './catalogue.ts'
import type { ConditionName } from './condition-names.ts'
import { drugs } from './drugs.ts'

/** The drugs for a condition in a catalogue of the named conditions: guards name no condition that it lacks. */
export function drugsFor(condition: ConditionName, among: readonly string[]): Drug[] {
  return drugs[condition].map(({ notWith = [], ...drug }) => {
    const present = notWith.filter((name) => among.includes(name))
    return present.length > 0 ? { ...drug, notWith: present } : drug
  })
}
