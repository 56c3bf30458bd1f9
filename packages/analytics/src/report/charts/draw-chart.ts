import type { Answer } from '../../question/answer-question.ts'
import type { ChartSpec } from '../../question/question.ts'
import { barChart } from './bar-chart.ts'
import { type ChartSize, chartSizes } from './chart-size.ts'
import type { Drawing } from './drawing.ts'
import { funnelChart } from './funnel-chart.ts'
import { histogramChart } from './histogram-chart.ts'
import { lineChart } from './line-chart.ts'
import { mapChart } from './map-chart.ts'
import { stackedChart } from './stacked-chart.ts'

type DrawKind = (answer: Answer, chart: ChartSpec, size: ChartSize, label: string) => Drawing

const kinds: Readonly<Record<ChartSpec['kind'], DrawKind>> = {
  bar: barChart,
  line: lineChart,
  stacked: stackedChart,
  histogram: histogramChart,
  funnel: funnelChart,
  map: mapChart,
}

/** Draws an answer as it asks to be drawn, once for every size; nothing where it asks for no chart or has no row. */
export function drawChart(answer: Answer): readonly Drawing[] {
  const { chart, rows, question } = answer
  if (chart === undefined || rows.length === 0) return []
  return chartSizes.map((size) => kinds[chart.kind](answer, chart, size, `${question.title}. ${question.answers}`))
}
