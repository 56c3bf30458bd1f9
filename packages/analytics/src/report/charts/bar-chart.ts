import * as Plot from '@observablehq/plot'
import { formatValue } from '../../format/format-value.ts'
import type { Answer } from '../../question/answer-question.ts'
import type { ChartSpec } from '../../question/question.ts'
import { axisText, axisTitle, measured } from './axis.ts'
import { type ChartSize, labelRoom, shorten } from './chart-size.ts'
import { type Drawing, drawSvg, seriesColours } from './drawing.ts'

/** Most bars in a chart; the table has the others. */
const mostBars = 20

interface Bar {
  readonly place: string
  readonly name: string
  readonly value: number | undefined
  readonly low: number | undefined
  readonly high: number | undefined
  readonly title: string
}

/** Draws one bar per row, from the left; of several measures one dot each, on one line. */
export function barChart(answer: Answer, chart: ChartSpec, size: ChartSize, label: string): Drawing {
  const rows = answer.rows.slice(0, mostBars)
  const places = rows.map((row) => String(row[chart.x] ?? '–'))
  const { margin, letters } = labelRoom(places, size)
  const bars = rows.flatMap((row, index): Bar[] =>
    chart.y.map((name) => ({
      place: places[index]!,
      name,
      value: measured(row[name]),
      low: chart.low === undefined ? undefined : measured(row[chart.low]),
      high: chart.high === undefined ? undefined : measured(row[chart.high]),
      title: `${places[index]}: ${name.replaceAll('_', ' ')} ${formatValue(row[name] ?? null, chart.unit)}`,
    })),
  )
  const shown = bars.filter(({ value }) => value !== undefined)
  const single = chart.y.length === 1
  const svg = drawSvg(size, label, {
    marginLeft: margin,
    marginRight: 24,
    marginTop: 8,
    marginBottom: 40,
    height: 52 + places.length * (size.fontSize * 1.9),
    x: {
      grid: true,
      label: single ? axisTitle(chart.unit, chart.y[0]!) : axisTitle(chart.unit, ''),
      labelArrow: 'none',
      tickFormat: axisText(chart.unit),
      ticks: size.name === 'wide' ? 7 : 4,
      zero: true,
    },
    y: {
      domain: [...new Set(places)],
      label: null,
      tickFormat: (place: string) => shorten(place, letters),
      tickSize: 0,
    },
    marks: [Plot.ruleX([0], { stroke: 'var(--line)' }), ...(single ? barMarks(shown) : dotMarks(shown, chart.y))],
  })
  return {
    svg,
    legend: single ? [] : chart.y.map((name, index) => ({ colour: colourOf(index), name: name.replaceAll('_', ' ') })),
    ...(answer.rows.length > mostBars ? { note: `The first ${mostBars} of ${answer.rows.length} rows.` } : {}),
  }
}

function barMarks(bars: readonly Bar[]): Plot.Markish[] {
  const intervals = bars.filter(({ low, high }) => low !== undefined && high !== undefined)
  return [
    Plot.barX(bars, { x: 'value', y: 'place', fill: 'var(--s1)', title: 'title', insetTop: 2, insetBottom: 2 }),
    Plot.ruleY(intervals, { x1: 'low', x2: 'high', y: 'place', stroke: 'currentColor', strokeWidth: 1.5 }),
  ]
}

function dotMarks(bars: readonly Bar[], names: readonly string[]): Plot.Markish[] {
  return [
    Plot.ruleY(bars, Plot.groupY({ x1: 'min', x2: 'max' }, { x: 'value', y: 'place', stroke: 'var(--line)' })),
    Plot.dot(bars, {
      x: 'value',
      y: 'place',
      r: 5,
      fill: ({ name }: Bar) => colourOf(names.indexOf(name)),
      title: 'title',
    }),
  ]
}

function colourOf(index: number): string {
  return seriesColours[index % seriesColours.length]!
}
