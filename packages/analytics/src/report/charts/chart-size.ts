/** How a chart is laid out: one drawing for wide windows and print, one for phones. */
export interface ChartSize {
  readonly name: 'wide' | 'narrow'
  /** Pixels, as are all lengths. */
  readonly width: number
  readonly fontSize: number
  /** Most room for the names of places, left of the bars. */
  readonly widestLabel: number
}

/** The drawings that are made of every chart. */
export const chartSizes: readonly ChartSize[] = [
  { name: 'wide', width: 720, fontSize: 12, widestLabel: 220 },
  { name: 'narrow', width: 340, fontSize: 11, widestLabel: 120 },
]

/** Pixels that a letter takes, on average. */
const letterWidth = 0.56

/** The room that names need, and how many letters of one fit. */
export function labelRoom(labels: readonly string[], { fontSize, widestLabel }: ChartSize) {
  const longest = Math.max(...labels.map((label) => label.length), 1)
  const margin = Math.min(widestLabel, Math.ceil(longest * fontSize * letterWidth) + 14)
  return { margin, letters: Math.max(4, Math.floor((margin - 14) / (fontSize * letterWidth))) }
}

/** A name cut to so many letters. */
export function shorten(label: string, letters: number): string {
  return label.length <= letters ? label : `${label.slice(0, letters - 1).trimEnd()}…`
}
