import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { ChartSize } from './chart-size.ts'

/** Names of colours for series, in order; the page gives them their values, light and dark. */
export const seriesColours = ['var(--s1)', 'var(--s2)', 'var(--s3)', 'var(--s4)', 'var(--s5)', 'var(--s6)', 'var(--s7)']
/** The colour of what is left of a series. */
export const otherColour = 'var(--s0)'

/** Colour and name of a series. */
export interface LegendEntry {
  readonly colour: string
  readonly name: string
}

/** A chart in one size. */
export interface Drawing {
  readonly svg: string
  readonly legend: readonly LegendEntry[]
  /** What the drawing leaves out. */
  readonly note?: string
}

/** Draws marks as SVG. Its styles are those of the page, so its own are left out. */
export function drawSvg(size: ChartSize, label: string, options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const svg = Plot.plot({
    ...options,
    document,
    width: size.width,
    className: 'plot',
    style: { fontSize: `${size.fontSize}px` },
  } as Plot.PlotOptions)
  svg.querySelector('style')?.remove()
  // A picture has one label; those of its parts are not allowed inside one.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  svg.setAttribute('class', `plot ${size.name}`)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', label)
  return roundLengths(svg.outerHTML)
}

/** Finer than a hundredth of a pixel nobody sees. Values in words have fewer decimals and stay as they are. */
function roundLengths(svg: string): string {
  return svg.replaceAll(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))))
}
