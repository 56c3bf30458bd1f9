import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Odds } from '../odds/odds.ts'

/**
 * What may be put over a value: mappings by name, any number of them; a list of named things also as a mapping from
 * their names; any other list whole. Null removes what may be absent.
 */
export type Overrides<T> = T extends readonly (infer Element)[]
  ? T | (Element extends { readonly name: string } ? { readonly [name: string]: Overrides<Element> | null } : never)
  : T extends object
    ? { readonly [Key in keyof T]?: Overrides<T[Key]> | null }
    : T

/** What a user changes of a preset: any of its numbers, and what can be. */
export interface Scenario {
  readonly odds?: Overrides<Odds>
  readonly catalogue?: Overrides<Catalogue>
}
