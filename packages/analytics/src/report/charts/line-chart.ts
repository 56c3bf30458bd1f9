import * as Plot from '@observablehq/plot'
import { formatValue } from '../../format/format-value.ts'
import type { Answer } from '../../question/answer-question.ts'
import type { ChartSpec } from '../../question/question.ts'
import { axisText, axisTitle, measured } from './axis.ts'
import type { ChartSize } from './chart-size.ts'
import { type Drawing, drawSvg, seriesColours } from './drawing.ts'

interface Point {
  readonly x: number | Date
  readonly value: number
  readonly name: string
  readonly title: string
}

/** Draws each measure as a line over months or numbers. */
export function lineChart(answer: Answer, chart: ChartSpec, size: ChartSize, label: string): Drawing {
  const points = answer.rows.flatMap((row) => pointsOf(row, chart))
  const overTime = points.some(({ x }) => x instanceof Date)
  const svg = drawSvg(size, label, {
    height: size.name === 'wide' ? 300 : 240,
    marginLeft: 56,
    marginRight: 20,
    marginBottom: 40,
    x: {
      label: overTime ? null : chart.x.replaceAll('_', ' '),
      labelArrow: 'none',
      ...(overTime ? { type: 'utc' as const } : {}),
      ticks: size.name === 'wide' ? 8 : 4,
    },
    y: {
      grid: true,
      label: axisTitle(chart.unit, chart.y.length === 1 ? chart.y[0]! : ''),
      labelArrow: 'none',
      tickFormat: axisText(chart.unit),
      zero: true,
    },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--line)' }),
      ...chart.y.flatMap((name, index) => {
        const line = points.filter((point) => point.name === name)
        const colour = seriesColours[index % seriesColours.length]!
        return [
          Plot.lineY(line, { x: 'x', y: 'value', stroke: colour, strokeWidth: 2 }),
          Plot.dot(line, { x: 'x', y: 'value', fill: colour, r: line.length > 30 ? 1.5 : 2.5, title: 'title' }),
        ]
      }),
    ],
  })
  const legend = chart.y.map((name, index) => ({
    colour: seriesColours[index % seriesColours.length]!,
    name: name.replaceAll('_', ' '),
  }))
  return { svg, legend: legend.length > 1 ? legend : [] }
}

function pointsOf(row: Answer['rows'][number], chart: ChartSpec): Point[] {
  const place = row[chart.x]
  if (place === null || place === undefined) return []
  const x = typeof place === 'number' ? place : new Date(`${place}-01T00:00:00Z`)
  if (x instanceof Date && Number.isNaN(x.getTime())) return []
  return chart.y.flatMap((name) => {
    const value = measured(row[name])
    const title = `${place}: ${name.replaceAll('_', ' ')} ${formatValue(value ?? null, chart.unit)}`
    return value === undefined ? [] : [{ x, value, name, title }]
  })
}
