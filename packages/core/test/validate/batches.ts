import type { Batch, Column } from '../../src/model/batch.ts'
import { parseDay } from '../../src/model/calendar.ts'
import type { ColumnDefinition, Table } from '../../src/model/table.ts'
import type { Contract } from '../../src/plan/contract.ts'
import type { Row } from '../../src/sink/rows.ts'
import { type ValidateOptions, type ValidationSummary, type Validator, validate } from '../../src/validate/validate.ts'
import { type Dataset, tablesByName } from './dataset.ts'
import { contract as ownContract } from './hand-made-contract.ts'

/** How rows are cut into batches, and how columns are held. */
export interface Cut {
  /** Rows per batch; absent: all. */
  readonly rows?: number
  /** Whether the tables take turns, patients by patients, or come one after the other. */
  readonly turns?: boolean
  /** Texts as text columns, or coded by a dictionary that is shared, or by one per batch. */
  readonly texts?: 'shared' | 'own' | 'plain'
}

const tableNames = ['patients', 'visits', 'billing'] as const

/** Cuts a dataset into batches. */
export function* batchesOf(data: Dataset, cut: Cut = {}): Generator<Batch> {
  const { rows = Number.MAX_SAFE_INTEGER, turns = false, texts = 'shared' } = cut
  const dictionaries = new Map<string, string[]>()
  const batch = (name: (typeof tableNames)[number], from: number, to: number) =>
    toBatch(tablesByName[name], data[name].slice(from, to), texts === 'own' ? new Map() : dictionaries, texts)
  if (!turns) {
    for (const name of tableNames) {
      for (let from = 0; from < data[name].length; from += rows) yield batch(name, from, from + rows)
    }
    return
  }
  const done = { visits: 0, billing: 0 }
  for (let from = 0; from < data.patients.length; from += rows) {
    yield batch('patients', from, from + rows)
    const isLast = from + rows >= data.patients.length
    // Rows keep their order, and none comes before its parent, as far as it has one.
    const hasParent = {
      visits: (row: Row) => Number(row.patient_id) <= from + rows,
      billing: (row: Row, place: number) =>
        place < done.visits && (Number(row.visit_id) <= done.visits || Number(row.visit_id) > data.visits.length),
    }
    for (const name of ['visits', 'billing'] as const) {
      let to = done[name]
      while (to < data[name].length && (isLast || hasParent[name](data[name][to]!, to))) to++
      for (; done[name] < to; done[name] += Math.min(rows, to - done[name])) {
        yield batch(name, done[name], Math.min(to, done[name] + rows))
      }
    }
  }
}

/** Makes a batch of plain rows. Numbers that are none, or out of all bounds, are taken as they are. */
export function toBatch(
  table: Table,
  rows: readonly Row[],
  dictionaries: Map<string, string[]> = new Map(),
  texts: NonNullable<Cut['texts']> = 'shared',
): Batch {
  const columns = table.columns.map((definition) => {
    const cells = rows.map((row) => row[definition.name] ?? null)
    if (definition.type !== 'text') return numbers(definition, cells)
    if (texts === 'plain') return { kind: 'text', values: cells as (string | null)[] } as const
    return coded(cells as (string | null)[], dictionaries, `${table.name}.${definition.name}`)
  })
  return { table, length: rows.length, columns }
}

function numbers({ type }: ColumnDefinition, cells: Row[string][]): Column {
  const values = Float64Array.from(cells, (cell) => {
    if (cell === null) return 0
    if (typeof cell === 'string') return parseDay(cell) ?? Number.NaN
    return type === 'money' ? Math.round(cell * 100) : cell
  })
  const nulls = Uint8Array.from(cells, (cell) => (cell === null ? 1 : 0))
  const isSmall =
    type !== 'int64' &&
    type !== 'money' &&
    values.every((value) => value === Math.trunc(value) && Math.abs(value) < 2 ** 31)
  return { kind: 'int', values: isSmall ? Int32Array.from(values) : values, ...(nulls.includes(1) ? { nulls } : {}) }
}

function coded(cells: (string | null)[], dictionaries: Map<string, string[]>, name: string): Column {
  const dictionary = dictionaries.get(name) ?? []
  dictionaries.set(name, dictionary)
  const nulls = Uint8Array.from(cells, (cell) => (cell === null ? 1 : 0))
  const codes = Uint16Array.from(cells, (cell) => {
    if (cell === null) return 0
    if (!dictionary.includes(cell)) dictionary.push(cell)
    return dictionary.indexOf(cell)
  })
  return { kind: 'dict', codes, dictionary, ...(nulls.includes(1) ? { nulls } : {}) }
}

/** Shows a validator the rows whose fingerprints are equal, and gives the summary. */
export function settle(validator: Validator, data: Dataset): ValidationSummary {
  for (const suspect of validator.suspects()) {
    const [first, second] = suspect.rows
    validator.confirm(suspect, data.patients[first - 1]!, data.patients[second - 1]!)
  }
  return validator.summary()
}

/** Judges a dataset from the first batch to the summary. */
export function judge(
  data: Dataset,
  cut: Cut = {},
  { contract = ownContract, ...options }: ValidateOptions & { contract?: Contract } = {},
): ValidationSummary {
  const validator = validate(contract, options)
  for (const batch of batchesOf(data, cut)) validator.watch(batch)
  return settle(validator, data)
}

/** The broken rules of a summary, with the numbers of the rows shown. */
export function brokenRows({ rules }: ValidationSummary): Record<string, string[]> {
  const broken = rules.filter((rule) => rule.broken > 0)
  return Object.fromEntries(broken.map(({ name, examples }) => [name, examples.map((e) => `${e.table} ${e.row}`)]))
}
