import { hcName } from './contenders.mjs'

const speedOf = ({ rows, wallSeconds }) => rows / wallSeconds
const times = (number) => `${number.toFixed(2)} ×`

/**
 * What the figures come to, each beside what it is to be. A ratio whose parts were not both measured is left out.
 * @param {readonly { patients: number, results: readonly { name: string, rows: number, wallSeconds: number, peakBytes: number }[] }[]} sizes
 * @param {readonly number[]} startSeconds wall seconds of `startCommands`
 * @param {ReadonlyMap<number, number>} uniquenessBytes bytes of the validator's tables of what must not repeat, by patients
 */
export function ratios(sizes, startSeconds, uniquenessBytes) {
  const at = (patients, name) =>
    sizes.find((size) => size.patients === patients)?.results.find((result) => result.name === name)
  const largest = Math.max(...sizes.map(({ patients }) => patients))
  const naive = sizes.flatMap(({ results }) => results).find(({ name }) => name.startsWith('naive'))
  const csv = at(largest, hcName('csv', 2))
  const parquet = at(largest, hcName('parquet', 2))
  const compare = (what, wanted, one, other, quotient) =>
    one === undefined || other === undefined ? [] : [[what, wanted, quotient(one, other)]]
  const speeds = (one, other) => times(speedOf(one) / speedOf(other))
  const growth = (patients) => (many, few) =>
    `${(many.wallSeconds / few.wallSeconds).toFixed(1)} times the time for ${(largest / patients).toFixed(0)} times the patients`
  const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`
  const memory = (many, few) => {
    const [manyKeys, fewKeys] = [largest, largest / 5].map((patients) => uniquenessBytes.get(patients))
    const ratio = (many.peakBytes - manyKeys) / (few.peakBytes - fewKeys)
    return `${megabytes(many.peakBytes)}, ${times(ratio)} of ${megabytes(few.peakBytes)}, less the tables that find repeated values, ${megabytes(manyKeys)} and ${megabytes(fewKeys)}`
  }
  return [
    ...compare('hc CSV, 2 workers, to DuckDB COPY to CSV', '1.0 ×', csv, at(largest, 'DuckDB COPY to CSV'), speeds),
    ...compare('hc CSV, 2 workers, to naive, by rows per second', '30 ×', csv, naive, speeds),
    ...compare(
      'hc Parquet, 2 workers, to DuckDB COPY to Parquet zstd',
      '0.6 ×',
      parquet,
      at(largest, 'DuckDB COPY to Parquet zstd'),
      speeds,
    ),
    ...compare('hc CSV, 2 workers to 1', '1.6 ×', csv, at(largest, hcName('csv', 1)), speeds),
    ...compare('hc Parquet, 2 workers to 1', '', parquet, at(largest, hcName('parquet', 1)), speeds),
    ...[largest / 10, largest / 100].flatMap((patients) =>
      compare(
        `hc CSV, 2 workers, ${largest} patients to ${patients}`,
        patients === largest / 10 ? 'at most 10.5' : '',
        csv,
        at(patients, hcName('csv', 2)),
        growth(patients),
      ),
    ),
    ...compare(
      `peak memory of hc CSV, 2 workers, ${largest} patients to ${largest / 5}`,
      'at most 600 MB, 1.15 ×',
      csv,
      at(largest / 5, hcName('csv', 2)),
      memory,
    ),
    ['hc --version to node -e 0, wall time', 'at most 2 ×', times(startSeconds[1] / startSeconds[0])],
    ['hc patient 4711 to node -e 0, wall time', 'below 6 ×', times(startSeconds[2] / startSeconds[0])],
  ]
}
