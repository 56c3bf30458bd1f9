// One stage alone, on one thread, without writing: generating, or checking what is generated meanwhile.
// `node bench/programs/one-stage.mjs <generate|validate> <patients>`
import { generate, planDataset, validate } from '@hc/core'

const [stage, patients] = process.argv.slice(2)
const plan = planDataset({ patients: Number(patients), seed: 'demo', today: '2026-01-01' })
const validator = validate(plan.contract)
const now = () => {
  const { user, system } = process.cpuUsage()
  return { wall: Number(process.hrtime.bigint()) / 1e9, cpu: (user + system) / 1e6 }
}
const spent = { generate: { wall: 0, cpu: 0 }, validate: { wall: 0, cpu: 0 } }
let since = now()
/** Adds the time since the last call to a stage. */
function lap(stage) {
  const until = now()
  spent[stage].wall += until.wall - since.wall
  spent[stage].cpu += until.cpu - since.cpu
  since = until
}
for (const batch of generate(plan)) {
  lap('generate')
  if (stage === 'validate') validator.watch(batch)
  lap('validate')
}
lap('generate')
if (stage === 'validate') validator.suspects()
lap('validate')
const rows = Object.values(plan.rows).reduce((sum, count) => sum + count, 0)
globalThis.measured = { wallSeconds: spent[stage].wall, cpuSeconds: spent[stage].cpu, rows }
