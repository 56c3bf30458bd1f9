import { createRequire } from 'node:module'
import { states } from '@hc/core'
import * as Plot from '@observablehq/plot'
import { feature } from 'topojson-client'
import { formatValue } from '../../format/format-value.ts'
import type { Answer } from '../../question/answer-question.ts'
import type { ChartSpec } from '../../question/question.ts'
import { axisText, measured } from './axis.ts'
import type { ChartSize } from './chart-size.ts'
import { type Drawing, drawSvg } from './drawing.ts'

const classColours = ['var(--m1)', 'var(--m2)', 'var(--m3)', 'var(--m4)', 'var(--m5)']
const noData = 'var(--m0)'

const codes = new Map(states.map(({ name, code }) => [name, code]))

type States = GeoJSON.FeatureCollection<GeoJSON.Geometry, { name: string }>

/** Draws states in classes of equal numbers of states. */
export function mapChart(answer: Answer, chart: ChartSpec, size: ChartSize, label: string): Drawing {
  const [name] = chart.y as [string]
  const values = new Map(
    answer.rows.flatMap((row) => {
      const value = measured(row[name])
      return value === undefined ? [] : [[String(row[chart.x]), value] as const]
    }),
  )
  const limits = classLimits([...values.values()])
  const classOf = (value: number) => limits.filter((limit) => value >= limit).length
  const shapes = readStates()
  const amountOf = (state: States['features'][number]) => values.get(codes.get(state.properties.name) ?? '')
  const svg = drawSvg(size, label, {
    height: Math.round(size.width * 0.62),
    margin: 2,
    projection: { type: 'identity', domain: shapes },
    marks: [
      Plot.geo(shapes.features, {
        fill: (state: States['features'][number]) => {
          const value = amountOf(state)
          return value === undefined ? noData : classColours[classOf(value)]!
        },
        stroke: 'var(--page)',
        strokeWidth: 0.8,
        title: (state: States['features'][number]) =>
          `${state.properties.name}: ${formatValue(amountOf(state) ?? null, chart.unit)}`,
      }),
    ],
  } as Plot.PlotOptions)
  return { svg: shortenPaths(svg), legend: legendOf(limits, values.size < codes.size, axisText(chart.unit)) }
}

/** The lower ends of all classes but the first. */
function classLimits(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const limits = classColours.slice(1).map((_, index) => {
    return sorted[Math.floor(((index + 1) * sorted.length) / classColours.length)] ?? 0
  })
  return [...new Set(limits)].filter((limit) => limit > (sorted[0] ?? 0))
}

function legendOf(limits: readonly number[], gaps: boolean, text: (value: number) => string) {
  const classes = [undefined, ...limits].map((low, index) => {
    const high = limits[index]
    const name =
      low === undefined
        ? high === undefined
          ? 'all'
          : `below ${text(high)}`
        : high === undefined
          ? `${text(low)} and more`
          : `${text(low)} to ${text(high)}`
    return { colour: classColours[index]!, name }
  })
  return gaps ? [...classes, { colour: noData, name: 'no patients' }] : classes
}

let shapesOfStates: States | undefined

/** The shapes of the states, read when the first map is drawn. */
function readStates(): States {
  if (shapesOfStates !== undefined) return shapesOfStates
  const read = createRequire(import.meta.url)
  const topology = read('us-atlas/states-albers-10m.json') as Parameters<typeof feature>[0] & {
    objects: { states: Parameters<typeof feature>[1] }
  }
  shapesOfStates = feature(topology, topology.objects.states) as unknown as States
  return shapesOfStates
}

/** A tenth of a pixel is as fine as a map of this size can be seen. */
function shortenPaths(svg: string): string {
  return svg.replaceAll(/ d="[^"]*"/g, (path) =>
    path.replaceAll(/\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(1)))),
  )
}
