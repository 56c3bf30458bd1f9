import { parseFindingRule } from '../findings/parse-finding-rule.ts'
import { type HeaderField, readHeader, splitWords } from './header.ts'
import { type ChartSpec, chartKinds, type Question, type QuestionColumn, type QuestionParameter } from './question.ts'
import { questionFault } from './question-fault.ts'
import { isUnit, type Unit } from './units.ts'

const single = ['title', 'answers', 'read', 'chart'] as const
const several = ['column', 'parameter', 'finding'] as const

/** Reads a question from the text of its file. Throws HC_OPTIONS_INVALID, naming the file and what is wrong in it. */
export function parseQuestion(sql: string, { id, group, file }: { id: string; group: string; file: string }): Question {
  const fields = readHeader(sql, file)
  const known: readonly string[] = [...single, ...several]
  for (const { key } of fields) {
    if (!known.includes(key)) throw questionFault(file, `its header has an unknown field, ${key}`)
  }
  const one = (key: (typeof single)[number]) => {
    const found = fields.filter((field) => field.key === key)
    if (found.length > 1) throw questionFault(file, `its header has ${key} twice`)
    return found[0]?.value
  }
  const needed = (key: 'title' | 'answers' | 'read') => {
    const value = one(key)
    if (!value) throw questionFault(file, `its header lacks ${key}`)
    return value
  }
  const all = (key: (typeof several)[number]) => fields.filter((field) => field.key === key)

  const columns = all('column').map((field): QuestionColumn => parseNamed(field, file))
  if (columns.length === 0) throw questionFault(file, 'its header lists no column')
  const parameters = all('parameter').map((field) => parseParameter(field, sql, file))
  refuseTwice(
    [...columns, ...parameters].map(({ name }) => name),
    file,
  )
  const chart = one('chart')
  return {
    id,
    group,
    title: needed('title'),
    answers: needed('answers'),
    read: needed('read'),
    columns,
    parameters,
    ...(chart === undefined ? {} : { chart: parseChart(chart, columns, file) }),
    findings: all('finding').map(({ value }) => parseFindingRule(splitWords(value, file), columns, file)),
    sql,
  }
}

/** `name, unit: description` */
function parseNamed({ key, value }: HeaderField, file: string): { name: string; unit: Unit; description: string } {
  const match = /^([a-z][a-z0-9_]*), ([a-z][a-z -]*): (\S.*)$/.exec(value)
  if (!match) throw questionFault(file, `"${key}: ${value}" is not "${key}: name, unit: description"`)
  const [, name, unit, description] = match as unknown as [string, string, string, string]
  if (!isUnit(unit)) throw questionFault(file, `the unit of ${name}, "${unit}", is unknown`)
  return { name, unit, description }
}

function parseParameter(field: HeaderField, sql: string, file: string): QuestionParameter {
  const parameter = parseNamed(field, file)
  const [place, another] = sql.matchAll(parameterPlace(parameter.name))
  if (place === undefined || another !== undefined) {
    throw questionFault(file, `"<number> as ${parameter.name}" must stand in it exactly once`)
  }
  return { ...parameter, byDefault: Number(place[1]) }
}

/** Where a parameter's number stands in the SQL: `0.05 as low_rate`. */
export function parameterPlace(name: string): RegExp {
  return new RegExp(`(?<![\\w.)])(-?\\d+(?:\\.\\d+)?)(?=\\s+as\\s+${name}\\b)`, 'gi')
}

function parseChart(value: string, columns: readonly QuestionColumn[], file: string): ChartSpec {
  const { words, settings } = splitWords(value, file)
  const kind = chartKinds.find((known) => known === words[0])
  if (kind === undefined || words.length > 1) throw questionFault(file, `its chart is none of ${chartKinds.join(', ')}`)
  const { x, y, series, label, low, high, ...unknown } = settings
  const [stray] = Object.keys(unknown)
  if (stray !== undefined) throw questionFault(file, `its chart has an unknown setting, ${stray}`)
  if (x === undefined || y === undefined) throw questionFault(file, 'its chart lacks x or y')
  const measures = y.split(',')
  const named = (name: string) => {
    const column = columns.find((each) => each.name === name)
    if (column === undefined) throw questionFault(file, `its chart names ${name}, which is none of its columns`)
    return column
  }
  for (const name of [x, series, label, low, high]) if (name !== undefined) named(name)
  const [unit, another] = [...new Set(measures.map((name) => named(name).unit))]
  if (another !== undefined) throw questionFault(file, 'the measures of its chart differ in unit')
  return {
    kind,
    x,
    y: measures,
    unit: unit!,
    ...(series === undefined ? {} : { series }),
    ...(label === undefined ? {} : { label }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  }
}

function refuseTwice(names: readonly string[], file: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw questionFault(file, `its header names ${twice} twice`)
}
