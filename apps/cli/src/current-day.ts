/** The current date of UTC, YYYY-MM-DD: "today" where nobody names one, and the only look at the clock that reaches the data. */
export function currentDay(): string {
  return new Date().toISOString().slice(0, 10)
}
