import type { Person } from './stay.ts'

/** The visits of one patient as they go by, in order of admission. */
export class PatientJourney {
  readonly person: Person
  /** By condition, whether the last visit for it asked for a follow-up. */
  readonly #asked = new Map<number, boolean>()

  constructor(person: Person) {
    this.person = person
  }

  /** The patient's conditions so far. */
  get conditions(): Iterable<number> {
    return this.#asked.keys()
  }

  /**
   * Takes the next visit, and says whether it opens an episode. It is a follow-up when the visit before it for the same
   * condition asked for one; a delivery always opens an episode.
   */
  open(condition: number, isDelivery: boolean, asksForFollowUp: boolean): boolean {
    const wasAsked = this.#asked.get(condition) === true
    this.#asked.set(condition, asksForFollowUp)
    return isDelivery || !wasAsked
  }
}
