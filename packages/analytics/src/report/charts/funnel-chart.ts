import * as Plot from '@observablehq/plot'
import { formatValue } from '../../format/format-value.ts'
import type { Answer } from '../../question/answer-question.ts'
import type { ChartSpec } from '../../question/question.ts'
import { axisText, axisTitle, measured } from './axis.ts'
import { type ChartSize, shorten } from './chart-size.ts'
import { type Drawing, drawSvg } from './drawing.ts'

/** Points beyond the limits that are named in the drawing. */
const mostNamed = 6

interface Point {
  readonly x: number
  readonly y: number
  readonly name: string
  readonly low: number | undefined
  readonly high: number | undefined
  readonly outside: boolean
  readonly title: string
}

/** Draws a rate over its volume, with the limits that chance keeps within; points beyond them stand out and are named. */
export function funnelChart(answer: Answer, chart: ChartSpec, size: ChartSize, label: string): Drawing {
  const [rate] = chart.y as [string]
  const points = answer.rows.flatMap((row): Point[] => {
    const [x, y] = [measured(row[chart.x]), measured(row[rate])]
    if (x === undefined || y === undefined) return []
    const low = chart.low === undefined ? undefined : measured(row[chart.low])
    const high = chart.high === undefined ? undefined : measured(row[chart.high])
    const name = chart.label === undefined ? '' : String(row[chart.label] ?? '–')
    const outside = (low !== undefined && y < low) || (high !== undefined && y > high)
    const title = `${name}: ${formatValue(y, chart.unit)} of ${formatValue(x, 'visits')}`
    return [{ x, y, name, low, high, outside, title }]
  })
  const limits = distinctX(points)
  const outside = points.filter((point) => point.outside)
  const named = withoutOverlap(points, size)
  const middle = (Math.min(...points.map(({ x }) => x)) + Math.max(...points.map(({ x }) => x))) / 2
  const names = (part: readonly Point[], textAnchor: 'start' | 'end') =>
    Plot.text(part, { x: 'x', y: 'y', text: ({ name }: Point) => shorten(name, 26), textAnchor, dy: -9 })
  const svg = drawSvg(size, label, {
    height: size.name === 'wide' ? 340 : 260,
    marginLeft: 56,
    marginRight: 20,
    marginTop: 34,
    marginBottom: 40,
    x: {
      label: axisTitle('number', chart.x),
      labelArrow: 'none',
      ticks: size.name === 'wide' ? 8 : 4,
      tickFormat: axisText('visits'),
    },
    y: {
      grid: true,
      label: axisTitle(chart.unit, rate),
      labelArrow: 'none',
      tickFormat: axisText(chart.unit),
    },
    marks: [
      ...(['low', 'high'] as const).map((limit) =>
        Plot.lineY(limits, { x: 'x', y: limit, stroke: 'var(--muted)', strokeDasharray: '4 3' }),
      ),
      Plot.dot(
        points.filter((point) => !point.outside),
        { x: 'x', y: 'y', r: 2.5, fill: 'var(--s1)', fillOpacity: 0.6, title: 'title' },
      ),
      Plot.dot(outside, { x: 'x', y: 'y', r: 4, fill: 'var(--s5)', title: 'title' }),
      names(
        named.filter(({ x }) => x <= middle),
        'start',
      ),
      names(
        named.filter(({ x }) => x > middle),
        'end',
      ),
    ],
  })
  return {
    svg,
    legend: [
      { colour: 'var(--s1)', name: 'within the limits' },
      { colour: 'var(--s5)', name: 'beyond them' },
    ],
  }
}

/** Points beyond the limits whose names have room, the largest first. */
function withoutOverlap(points: readonly Point[], { name, width }: ChartSize): Point[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const wide = (0.4 * 720 * (Math.max(...xs) - Math.min(...xs))) / width
  const high = 0.07 * (Math.max(...ys) - Math.min(...ys))
  const named: Point[] = []
  for (const point of points.filter(({ outside }) => outside).sort((a, b) => b.x - a.x)) {
    const close = named.some(({ x, y }) => Math.abs(x - point.x) < wide && Math.abs(y - point.y) < high)
    if (!close && named.length < (name === 'wide' ? mostNamed : 2)) named.push(point)
  }
  return named
}

/** One point for each volume, in order; limits depend on it alone. */
function distinctX(points: readonly Point[]): Point[] {
  const byX = new Map(points.map((point) => [point.x, point]))
  return [...byX.values()].sort((a, b) => a.x - b.x)
}
