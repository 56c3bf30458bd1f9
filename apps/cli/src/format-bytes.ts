const units = ['bytes', 'kB', 'MB', 'GB', 'TB']

/** Writes a size with three digits at most, in steps of 1,000. */
export function formatBytes(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000
    unit++
  }
  return `${unit > 0 && size < 9.95 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`
}
