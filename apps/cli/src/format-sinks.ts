import type { OptionDescription, SinkSupports } from '@hc/core'
import { groupDigits } from './group-digits.ts'
import type { SinkListing } from './list-sinks.ts'

/** The sinks for people: each with its claims and a line for every option. */
export function formatSinks(listings: readonly SinkListing[]): string {
  return listings.map((listing) => `${formatSink(listing).join('\n')}\n`).join('\n')
}

function formatSink(listing: SinkListing): string[] {
  const { use, package: from, supports, options, error } = listing
  const head = from === undefined ? use : `${use}  (${from.name} ${from.version})`
  if (supports === undefined) return [head, `  cannot be used: ${error}`]
  return [head, `  claims: ${formatClaims(supports)}`, ...formatOptions(options)]
}

function formatClaims(supports: SinkSupports): string {
  const claims = Object.entries(supports)
    .filter(([, value]) => value !== false && value !== undefined)
    .map(([claim, value]) => (typeof value === 'number' ? `${claim} ${groupDigits(value)}` : claim))
  return claims.length === 0 ? 'none' : claims.join(', ')
}

function formatOptions(options: readonly OptionDescription[] | undefined): string[] {
  if (options === undefined) return ['  options: its schema does not say which there are']
  if (options.length === 0) return ['  options: none']
  const cells = options.map((option) => [formatDefault(option), formatValues(option), option.description ?? ''])
  const widths = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]!.length)))
  return [
    '  options:',
    ...cells.map(([name, values, description]) =>
      `    ${name!.padEnd(widths[0]!)}  ${values!.padEnd(widths[1]!)}  ${description}`.trimEnd(),
    ),
  ]
}

/** An option as `--option` takes it, with what it is unless it is set. */
function formatDefault(option: OptionDescription): string {
  return 'default' in option ? `${option.name}=${formatWord(option.default)}` : option.name
}

function formatValues({ type, values, required }: OptionDescription): string {
  return `${values === undefined ? type : values.map(formatWord).join(' | ')}${required ? ', must be given' : ''}`
}

function formatWord(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  return value === '' ? '""' : value
}
