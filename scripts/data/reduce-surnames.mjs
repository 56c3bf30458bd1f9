// Rebuilds packages/core/src/odds/names/data/common-surnames.ts: node scripts/data/reduce-surnames.mjs
import { readFileSync } from 'node:fs'
import { withPackages } from './fetch-package.mjs'
import { wordsLiteral, writeModule } from './write-module.mjs'

const respelt = { Obrien: "O'Brien" }

const source = withPackages(['random-lastname@1.0.1'], (require) =>
  readFileSync(require.resolve('random-lastname'), 'utf8'),
)
const names = [...source.matchAll(/'([A-Z][A-Za-z]+)'/g)].map(([, name]) => respelt[name] ?? name)

writeModule('odds/names/data/common-surnames.ts', {
  script: 'reduce-surnames.mjs',
  sources: ['random-lastname 1.0.1 (MIT): common surnames in the order of the US Census Bureau, 1990 (published).'],
  body: `
/** Common surnames of the United States, the commonest first. */
export const commonSurnameWords = ${wordsLiteral(names)}
`,
})
console.log({ names: names.length, distinct: new Set(names).size })
