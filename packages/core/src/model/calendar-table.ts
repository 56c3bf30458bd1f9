/** Years whose days are in the table; others are worked out. */
const [firstYear, lastYear] = [1850, 2249]
const firstDay = -43_829
const dayCount = 146_097

// Filled once when the module loads, in about a millisecond: looking up is several times faster than dividing, and
// every patient needs some dozen dates.
const packed = new Int32Array(dayCount)
const yearStarts = new Int32Array(lastYear - firstYear + 1)
fill()

function fill(): void {
  let day = 0
  for (let year = firstYear; year <= lastYear; year++) {
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    yearStarts[year - firstYear] = firstDay + day
    for (let month = 1; month <= 12; month++) {
      for (let dayOfMonth = 1; dayOfMonth <= lengths[month - 1]!; dayOfMonth++) {
        packed[day++] = packDate(year, month, dayOfMonth)
      }
    }
  }
}

/** A date in one number, 9 bits for month and day: of two dates, the difference shifted right by 9 is whole years. */
export function packDate(year: number, month: number, day: number): number {
  return (year << 9) | (month << 5) | day
}

/** The packed date of a day number; undefined outside the table. */
export function packedDate(dayNumber: number): number | undefined {
  return packed[dayNumber - firstDay]
}

/** Day number of 1 January of a year; undefined outside the table. */
export function yearStart(year: number): number | undefined {
  return yearStarts[year - firstYear]
}
