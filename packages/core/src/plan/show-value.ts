/** Shows a value of an option in a sentence. */
export function showValue(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value)
}
