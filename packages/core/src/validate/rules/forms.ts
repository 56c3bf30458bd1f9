import type { Frame } from '../row-judge.ts'
import type { RowRule } from '../rule.ts'

// What many rules ask is asked by one loop: the engine then learns it, and compiles it, once in place of once a rule.

type Judge<F extends Frame> = RowRule<F>['judge']
type ColumnOf<F> = (frame: F) => Int32Array

/** Breaks the rule where a column has a certain value. */
export function isNever<F extends Frame>(column: ColumnOf<F>, value: number): Judge<F> {
  return (frame, verdict) => {
    const values = column(frame)
    const { rows, from, to } = verdict
    for (let i = from; i < to; i++) if (values[rows[i]!] === value) verdict.broken(rows[i]!)
  }
}

/** Breaks the rule where a column is not equal to another. */
export function isSameAs<F extends Frame>(column: ColumnOf<F>, other: ColumnOf<F>): Judge<F> {
  return (frame, verdict) => {
    const values = column(frame)
    const others = other(frame)
    const { rows, from, to } = verdict
    for (let i = from; i < to; i++) if (values[rows[i]!] !== others[rows[i]!]) verdict.broken(rows[i]!)
  }
}

/** Breaks the rule where a day is before another. */
export function isNotBefore<F extends Frame>(day: ColumnOf<F>, earliest: ColumnOf<F>): Judge<F> {
  return (frame, verdict) => {
    const days = day(frame)
    const others = earliest(frame)
    const { rows, from, to } = verdict
    for (let i = from; i < to; i++) if (days[rows[i]!]! < others[rows[i]!]!) verdict.broken(rows[i]!)
  }
}

/** Breaks the rule where a day is after today. */
export function isNotAfterToday<F extends Frame>(day: ColumnOf<F>): Judge<F> {
  return (frame, verdict) => {
    const days = day(frame)
    const { todayDay } = frame.terms.window
    const { rows, from, to } = verdict
    for (let i = from; i < to; i++) if (days[rows[i]!]! > todayDay) verdict.broken(rows[i]!)
  }
}

/** Breaks the rule where a number is below the least, or above the most, that tables give for a code. */
export function isWithin<F extends Frame>(
  column: ColumnOf<F>,
  code: ColumnOf<F>,
  least: ColumnOf<F>,
  most: ColumnOf<F>,
): Judge<F> {
  return (frame, verdict) => {
    const values = column(frame)
    const codes = code(frame)
    const leastOf = least(frame)
    const mostOf = most(frame)
    const { rows, from, to } = verdict
    for (let i = from; i < to; i++) {
      const row = rows[i]!
      if (values[row]! < leastOf[codes[row]!]! || values[row]! > mostOf[codes[row]!]!) verdict.broken(row)
    }
  }
}

/** Breaks the rule where a number is below the least that a table gives for a code. */
export function isAtLeast<F extends Frame>(column: ColumnOf<F>, code: ColumnOf<F>, least: ColumnOf<F>): Judge<F> {
  return (frame, verdict) => {
    const values = column(frame)
    const codes = code(frame)
    const leastOf = least(frame)
    const { rows, from, to } = verdict
    for (let i = from; i < to; i++) if (values[rows[i]!]! < leastOf[codes[rows[i]!]!]!) verdict.broken(rows[i]!)
  }
}

/** Breaks the rule where a number is above the most that a table gives for a code. */
export function isAtMost<F extends Frame>(column: ColumnOf<F>, code: ColumnOf<F>, most: ColumnOf<F>): Judge<F> {
  return (frame, verdict) => {
    const values = column(frame)
    const codes = code(frame)
    const mostOf = most(frame)
    const { rows, from, to } = verdict
    for (let i = from; i < to; i++) if (values[rows[i]!]! > mostOf[codes[rows[i]!]!]!) verdict.broken(rows[i]!)
  }
}

/** Breaks the rule where a table gives one gender alone for a code, and the row is of another. */
export function isOfGender<F extends Frame>(gender: ColumnOf<F>, code: ColumnOf<F>, only: ColumnOf<F>): Judge<F> {
  return (frame, verdict) => {
    const genders = gender(frame)
    const codes = code(frame)
    const onlyOf = only(frame)
    const { rows, from, to } = verdict
    for (let i = from; i < to; i++) {
      const only = onlyOf[codes[rows[i]!]!]
      if (only !== -1 && only !== genders[rows[i]!]) verdict.broken(rows[i]!)
    }
  }
}

/** Breaks the rule where a code has no mark for a second one, in a table of a row of marks for each code. */
export function isMarked<F extends Frame>(
  code: ColumnOf<F>,
  second: ColumnOf<F>,
  marks: (frame: F) => { readonly marks: Uint8Array; readonly perCode: number },
): Judge<F> {
  return (frame, verdict) => {
    const codes = code(frame)
    const seconds = second(frame)
    const { marks: table, perCode } = marks(frame)
    const { rows, from, to } = verdict
    for (let i = from; i < to; i++) {
      const row = rows[i]!
      if (seconds[row]! < 0 || table[codes[row]! * perCode + seconds[row]!] === 0) verdict.broken(row)
    }
  }
}

/** Breaks the rule where a column is not equal to itself at another row, that a second column names. */
export function isSameAsAt<F extends Frame>(column: ColumnOf<F>, place: ColumnOf<F>): Judge<F> {
  return (frame, verdict) => {
    const values = column(frame)
    const places = place(frame)
    const { rows, from, to } = verdict
    for (let i = from; i < to; i++) if (values[rows[i]!] !== values[places[rows[i]!]!]) verdict.broken(rows[i]!)
  }
}
