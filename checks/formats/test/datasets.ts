import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { builtInZipPool, type DatasetOptions, zipPoolFromRecords } from '@hc/core'

/** A dataset as `hc` is asked for it, and as the library is. */
export interface Dataset {
  readonly title: string
  readonly options: DatasetOptions
  /** Lays what the flags name into a folder, and gives the flags. */
  flags(folder: string): Promise<string[]>
}

const shared = { seed: 'demo', today: '2026-01-01' }
const sharedFlags = ['--seed', shared.seed, '--today', shared.today]

/** What the default preset makes. */
const plain: Dataset = {
  title: 'a plain dataset',
  options: { ...shared, patients: 300 },
  flags: async () => ['--patients', '300', ...sharedFlags],
}

/** A name of a hospital that formats could stumble over. */
export const hospitalName = `O'Brien, "Pat" & <Sons>;\t=1+1\nNULL \\N 🏥 naïve`

/** Names of cities that formats could stumble over. */
export const cityNames = [
  "O'Brien",
  'Comma, "Quote"',
  "'; DROP TABLE patients; --",
  'Line\nend',
  'Line\r\nend',
  '=1+1',
  '@SUM(A1)',
  'NULL',
  'null',
  '\\N',
  'back\\slash\\n',
  '00501',
  '1e5',
  'true',
  '2026-01-01',
  '_x000D_',
  '🏥 Coeur d’Alene',
  '<b>&amp;</b>',
]

/** Real ZIP codes of Vermont, each with the name of a city that is none. */
const places = vermont().map((zipcode, index) => ({ zip: zipcode, city: cityNames[index]!, state: 'VT' }))

/** The file of ZIP codes that the flags of the second dataset name. */
export const poolFile = 'pool.csv'

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const poolText = ['zip,city,state', ...places.map(({ zip, city, state }) => [zip, quoted(city), state].join())].join(
  '\n',
)

const names: Dataset = {
  title: 'awkward names',
  options: {
    ...shared,
    patients: 100,
    singleHospital: { name: hospitalName, state: 'VT', localShare: 1 },
    zipPool: zipPoolFromRecords(places, 'pool', poolFile),
  },
  async flags(folder) {
    const file = join(folder, poolFile)
    await writeFile(file, poolText)
    const place = ['--hospital-name', hospitalName, '--hospital-state', 'VT', '--local-share', '1']
    return ['--patients', '100', ...sharedFlags, ...place, '--zip-pool-file', file]
  },
}

/** The datasets that every format is held to. */
export const datasets: readonly Dataset[] = [plain, names]

/** ZIP codes of Vermont, which begin with a zero. */
function vermont(): string[] {
  const { states, zipcodes } = builtInZipPool()
  return zipcodes.filter((_, place) => states[place] === 'VT').slice(0, cityNames.length)
}
