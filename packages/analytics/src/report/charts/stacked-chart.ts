import * as Plot from '@observablehq/plot'
import { formatValue } from '../../format/format-value.ts'
import type { Answer } from '../../question/answer-question.ts'
import type { ChartSpec } from '../../question/question.ts'
import { axisText, axisTitle, measured } from './axis.ts'
import { type ChartSize, labelRoom, shorten } from './chart-size.ts'
import { type Drawing, drawSvg, otherColour, seriesColours } from './drawing.ts'

const mostBars = 12
const others = 'others'

interface Part {
  readonly place: string
  readonly part: string
  readonly value: number
}

/** Draws one bar per place, made of its parts; the smallest series are put together. */
export function stackedChart(answer: Answer, chart: ChartSpec, size: ChartSize, label: string): Drawing {
  const all = answer.rows.flatMap((row): Part[] => {
    const place = String(row[chart.x] ?? '–')
    return chart.series === undefined
      ? chart.y.map((name) => ({ place, part: name.replaceAll('_', ' '), value: measured(row[name]) ?? 0 }))
      : [{ place, part: String(row[chart.series] ?? '–'), value: measured(row[chart.y[0]!]) ?? 0 }]
  })
  const allPlaces = [...new Set(all.map(({ place }) => place))]
  const places = allPlaces.slice(0, mostBars)
  const { names, hasOthers } = largestSeries(all, chart.series === undefined)
  const parts = sumParts(all, places, names)
  const { margin, letters } = labelRoom(places, size)
  const colours = [...names.map((_, index) => seriesColours[index]!), ...(hasOthers ? [otherColour] : [])]
  const domain = [...names, ...(hasOthers ? [others] : [])]
  const svg = drawSvg(size, label, {
    marginLeft: margin,
    marginRight: 24,
    marginTop: 8,
    marginBottom: 40,
    height: 52 + places.length * (size.fontSize * 2.2),
    x: {
      grid: true,
      label: axisTitle(chart.unit, chart.y.length === 1 ? chart.y[0]! : ''),
      labelArrow: 'none',
      tickFormat: axisText(chart.unit),
      ticks: size.name === 'wide' ? 7 : 4,
    },
    y: { domain: places, label: null, tickFormat: (place: string) => shorten(place, letters), tickSize: 0 },
    color: { domain, range: colours },
    marks: [
      Plot.barX(parts, {
        x: 'value',
        y: 'place',
        fill: 'part',
        order: domain,
        title: ({ place, part, value }: Part) => `${place}, ${part}: ${formatValue(value, chart.unit)}`,
        insetTop: 2,
        insetBottom: 2,
      }),
      Plot.ruleX([0], { stroke: 'var(--line)' }),
    ],
  })
  return {
    svg,
    legend: domain.map((name, index) => ({ name, colour: colours[index]! })),
    ...(allPlaces.length > mostBars ? { note: `The first ${mostBars} of ${allPlaces.length}.` } : {}),
  }
}

/** The series that get a colour: the largest, in the order in which they come. */
function largestSeries(parts: readonly Part[], keepAll: boolean): { names: string[]; hasOthers: boolean } {
  const sums = new Map<string, number>()
  for (const { part, value } of parts) sums.set(part, (sums.get(part) ?? 0) + value)
  const names = [...sums.keys()]
  if (keepAll || names.length <= seriesColours.length)
    return { names: names.slice(0, seriesColours.length), hasOthers: false }
  const largest = new Set(
    [...sums]
      .sort(([, a], [, b]) => b - a)
      .slice(0, seriesColours.length)
      .map(([name]) => name),
  )
  return { names: names.filter((name) => largest.has(name)), hasOthers: true }
}

function sumParts(all: readonly Part[], places: readonly string[], names: readonly string[]): Part[] {
  const sums = new Map<string, Part>()
  for (const { place, part, value } of all) {
    if (!places.includes(place)) continue
    const name = names.includes(part) ? part : others
    const key = JSON.stringify([place, name])
    sums.set(key, { place, part: name, value: (sums.get(key)?.value ?? 0) + value })
  }
  return [...sums.values()]
}
