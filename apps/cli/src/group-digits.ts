/** Writes a whole number with commas between thousands. */
export function groupDigits(number: number): string {
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ',')
}
