/** Years whose days are in the table; others are worked out. */
const [firstYear, lastYear] = [1850, 2249]
const firstDay = -43_829
const dayCount = 146_097

/** Dates that are worked out before the table is filled: one patient needs few, and a long window a lookup for each day. */
const mostWithout = 10_000
let lookups = 0

// Filled in about a millisecond once many dates are looked up: that is several times faster than dividing, and every
// patient needs some dozen.
let packed: Int32Array = new Int32Array(0)
const yearStarts = countYears()

function countYears(): Int32Array {
  const starts = new Int32Array(lastYear - firstYear + 1)
  let day = firstDay
  for (let year = firstYear; year <= lastYear; year++) {
    starts[year - firstYear] = day
    day += isLeapYear(year) ? 366 : 365
  }
  return starts
}

function fill(): Int32Array {
  const dates = new Int32Array(dayCount)
  let day = 0
  for (let year = firstYear; year <= lastYear; year++) {
    const lengths = [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (let month = 1; month <= 12; month++) {
      for (let dayOfMonth = 1; dayOfMonth <= lengths[month - 1]!; dayOfMonth++) {
        dates[day++] = packDate(year, month, dayOfMonth)
      }
    }
  }
  return dates
}

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** A date in one number, 9 bits for month and day: of two dates, the difference shifted right by 9 is whole years. */
export function packDate(year: number, month: number, day: number): number {
  return (year << 9) | (month << 5) | day
}

/** The packed date of a day number; undefined outside the table, and before it is filled. */
export function packedDate(dayNumber: number): number | undefined {
  const date = packed[dayNumber - firstDay]
  if (date !== undefined || packed.length > 0 || ++lookups <= mostWithout) return date
  packed = fill()
  return packed[dayNumber - firstDay]
}

/** Day number of 1 January of a year; undefined outside the table. */
export function yearStart(year: number): number | undefined {
  return yearStarts[year - firstYear]
}
