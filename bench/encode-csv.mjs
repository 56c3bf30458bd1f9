// How fast batches become CSV bytes: one thread, no disk, no generator. `node bench/encode-csv.mjs [rows] [rounds]`
import { billing, patients, visits } from '@hc/core'
import { createCsvEncoder, csvOptions } from '@hc/writer-csv'

const rows = Number(process.argv[2] ?? 1_000_000)
const rounds = Number(process.argv[3] ?? 5)
const batchRows = 5_250
// Texts per closed list, as large as they are in a run of some 20,000 patients.
const texts = { doctor: 4_000, hospital: 200, hospital_zipcode: 200, zipcode: 2_000, city: 1_500, condition: 17 }

let state = 1
const draw = (n) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 4294967296) * n)
}

function dictionary(name) {
  return Array.from({ length: texts[name] ?? 12 }, (_, i) => `${name.slice(0, 9)} ${1_000 + i}`)
}

function column({ name, type, nullable }, table, lists) {
  const each = (make) => Array.from({ length: batchRows }, (_, row) => make(row))
  const nulls = nullable ? { nulls: Uint8Array.from(each(() => (draw(5) === 0 ? 1 : 0))) } : {}
  const patientOf = (row) => (table === 'patients' ? row : Math.floor(row / 5.25))
  if (type === 'date') return { kind: 'int', values: Int32Array.from(each(() => 18_993 + draw(1_461))), ...nulls }
  if (type === 'money') return { kind: 'int', values: Float64Array.from(each(() => 10_000 + draw(5_000_000))) }
  if (name === 'patient_id') return { kind: 'int', values: Int32Array.from(each((row) => 5_000 + patientOf(row))) }
  if (name === 'visit_id' || name === 'billing_id') {
    return { kind: 'int', values: Float64Array.from(each((row) => 500_000 + row)) }
  }
  if (type !== 'text') return { kind: 'int', values: Int32Array.from(each(() => 1 + draw(name === 'age' ? 90 : 900))) }
  if (/name|email|phone|address|policy/.test(name)) {
    const owned = each((row) => `${name} of ${patientOf(row)}`)
    return { kind: 'text', values: nullable ? owned.map((text) => (draw(5) === 0 ? null : text)) : owned }
  }
  const list = lists.get(name)
  return { kind: 'dict', codes: Uint16Array.from(each(() => draw(list.length))), dictionary: list, ...nulls }
}

console.log('| table | rows | bytes per row | rows per second (median) | MB per second |')
console.log('| --- | ---: | ---: | ---: | ---: |')
for (const table of [patients, visits, billing]) {
  const lists = new Map(table.columns.map(({ name, values }) => [name, values ?? dictionary(name)]))
  const makeBatch = () => ({
    table,
    length: batchRows,
    columns: table.columns.map((each) => column(each, table.name, lists)),
  })
  // Enough different batches that none is still in the cache when it comes round again.
  const made = Array.from({ length: 32 }, makeBatch)
  const batches = Math.ceil(rows / batchRows)
  const seconds = []
  let bytes = 0
  for (let round = 0; round < rounds; round++) {
    const encoder = createCsvEncoder(table, csvOptions.parse({}))
    bytes = 0
    const start = process.hrtime.bigint()
    for (let i = 0; i < batches; i++) bytes += encoder.encode(made[i % made.length]).length
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9)
  }
  const median = seconds.sort((a, b) => a - b)[Math.floor(rounds / 2)]
  const written = batches * batchRows
  const figures = [
    written,
    (bytes / written).toFixed(1),
    Math.round(written / median),
    (bytes / median / 1e6).toFixed(0),
  ]
  console.log(`| ${table.name} | ${figures.join(' | ')} |`)
}
