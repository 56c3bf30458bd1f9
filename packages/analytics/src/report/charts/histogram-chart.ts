import * as Plot from '@observablehq/plot'
import { formatValue } from '../../format/format-value.ts'
import type { Answer } from '../../question/answer-question.ts'
import type { ChartSpec } from '../../question/question.ts'
import { axisText, axisTitle, measured } from './axis.ts'
import type { ChartSize } from './chart-size.ts'
import { type Drawing, drawSvg } from './drawing.ts'

/** Draws one upright bar per row, in their order. */
export function histogramChart(answer: Answer, chart: ChartSpec, size: ChartSize, label: string): Drawing {
  const [name] = chart.y as [string]
  const bars = answer.rows.map((row) => ({
    place: String(row[chart.x] ?? '–'),
    value: measured(row[name]) ?? 0,
    title: `${row[chart.x]}: ${formatValue(row[name] ?? null, chart.unit)} ${name.replaceAll('_', ' ')}`,
  }))
  const letters = Math.max(...bars.map(({ place }) => place.length), 1)
  const crowded = bars.length * letters * size.fontSize * 0.62 > size.width - 70
  const svg = drawSvg(size, label, {
    height: size.name === 'wide' ? 280 : 240,
    marginLeft: 56,
    marginBottom: crowded ? 40 + letters * 5 : 44,
    x: {
      domain: bars.map(({ place }) => place),
      label: chart.x.replaceAll('_', ' '),
      labelArrow: 'none',
      ...(crowded ? { tickRotate: -45 } : {}),
      tickSize: 0,
    },
    y: {
      grid: true,
      label: axisTitle(chart.unit, name),
      labelArrow: 'none',
      tickFormat: axisText(chart.unit),
      zero: true,
    },
    marks: [
      Plot.barY(bars, { x: 'place', y: 'value', fill: 'var(--s1)', title: 'title' }),
      Plot.ruleY([0], { stroke: 'var(--line)' }),
    ],
  })
  return { svg, legend: [] }
}
