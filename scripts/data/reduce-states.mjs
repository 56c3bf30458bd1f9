// Rebuilds packages/core/src/geo/data/state-facts.ts: node scripts/data/reduce-states.mjs
import { readFileSync } from 'node:fs'
import { withPackages } from './fetch-package.mjs'
import { stateCodes } from './state-codes.mjs'
import { writeModule } from './write-module.mjs'

const packages = [
  'us-atlas@3.0.1',
  'topojson-client@3.1.0',
  'areacodes@0.2.1',
  'us-area-codes@1.0.0',
  'vega-datasets@3.2.1',
]

/** 2020 Census in millions, for the 15 states where the project's reference gives it. */
const census2020 = {
  CA: 39.54,
  TX: 29.15,
  FL: 21.54,
  NY: 20.2,
  PA: 13.0,
  IL: 12.81,
  OH: 11.8,
  GA: 10.71,
  NC: 10.44,
  MI: 10.08,
  NJ: 9.29,
  VA: 8.63,
  WA: 7.71,
  AZ: 7.15,
  MA: 7.03,
}

const { atlas, topojson, areaCodes, areaCodeNames, populations } = withPackages(packages, (require, folder) => ({
  atlas: require('us-atlas/states-10m.json'),
  topojson: require('topojson-client'),
  areaCodes: require('areacodes/lib/data.json'),
  areaCodeNames: require('us-area-codes/data/codes.json'),
  populations: readFileSync(`${folder}/vega-datasets/data/population_engineers_hurricanes.csv`, 'utf8'),
}))

const estimate2016 = new Map(
  populations
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([name, , population]) => [name, Number(population)]),
)
const shapes = atlas.objects.states.geometries
const neighbours = topojson.neighbors(shapes)
const codeOfName = new Map()
for (const { stateCode, state } of Object.values(areaCodes)) {
  const name = state?.replace('District Of Columbia', 'District of Columbia')
  if (stateCodes.includes(stateCode)) codeOfName.set(name, stateCode)
}
const codeOfShape = shapes.map((shape) => codeOfName.get(shape.properties.name))

const rows = stateCodes.map((code) => {
  const name = [...codeOfName].find(([, each]) => each === code)[0]
  const shape = codeOfShape.indexOf(code)
  const inBoth = Object.entries(areaCodes)
    .filter(([digits, area]) => area.type === 'local' && area.stateCode === code && areaCodeNames[digits] === name)
    .map(([digits]) => digits)
  const borders = neighbours[shape].map((index) => codeOfShape[index]).filter((other) => other && other !== code)
  const census = census2020[code]
  return [
    code,
    name,
    census === undefined ? estimate2016.get(name) : Math.round(census * 1e6),
    census === undefined ? 2016 : 2020,
    borders.sort().join(' '),
    inBoth.sort().join(' '),
  ]
})

writeModule('geo/data/state-facts.ts', {
  script: 'reduce-states.mjs',
  sources: [
    'US Census Bureau, 2020 Census, rounded to 10,000 (published, unverified): populations with 2020.',
    'vega-datasets 3.2.1 (BSD-3; US Census Bureau, 2016 estimates; published): populations with 2016.',
    'us-atlas 3.0.1 (ISC; US Census Bureau) and topojson-client 3.1.0 (ISC): borders on land (derived).',
    'areacodes 0.2.1 (MIT) and us-area-codes 1.0.0 (MIT): geographic area codes that both name (derived).',
  ],
  notes: ['One row for each of the 50 states and DC, sorted by code.'],
  body: `
/** Code, name, population, its year, bordering states, area codes. */
export const stateFacts: readonly (readonly [string, string, number, 2016 | 2020, string, string])[] = [
${rows.map((row) => `  [${row.map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(', ')}],`).join('\n')}
]
`,
})
