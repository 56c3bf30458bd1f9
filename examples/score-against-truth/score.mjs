// How well can an analyst find out what makes hospitals differ? Estimates two hidden multipliers of every hospital from
// the rows alone, and compares them with truth.json:
//
//   hc generate --patients 200000 --seed 1 --format jsonl --truth --outdir hc-data
//   node score.mjs hc-data
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const deliveries = ['Delivery', 'Cesarean Section']
/** Patient balances from so many dollars on are a band of their own. */
const balanceBands = [0, 200, 1000, 3000, 7500]

/**
 * Scores the estimates for a dataset in JSON Lines over the hospitals with enough first visits of episodes.
 * @param {string} folder
 * @param {{ minFirstVisits?: number }} options
 */
export async function score(folder, { minFirstVisits = 1000 } = {}) {
  const truth = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'))
  const insured = new Set()
  for await (const patient of readRows(folder, 'patients')) {
    if (patient.insurance_provider !== null) insured.add(patient.patient_id)
  }
  const bills = new Map()
  for await (const bill of readRows(folder, 'billing')) bills.set(bill.visit_id, bill)

  const charges = new Residuals()
  const lateness = new Residuals()
  for await (const { visit, isFirst } of episodes(readRows(folder, 'visits'))) {
    const bill = bills.get(visit.visit_id)
    if (isFirst) {
      const cell = [visit.condition, visit.severity, nightsOf(visit)].join()
      charges.add(visit.hospital, cell, Math.log(bill.total_charge))
    }
    if (bill.payment_status !== 'In-progress') {
      const owed = bill.patient_responsibility_amount
      const band = balanceBands.findLast((from) => owed >= from)
      const cell = [visit.condition, insured.has(visit.patient_id), band].join()
      lateness.add(visit.hospital, cell, bill.payment_status.startsWith('Late') ? 1 : 0)
    }
  }

  const busy = truth.hospitals.filter(({ hospital }) => charges.countOf(hospital) >= minFirstVisits)
  const [charge, late] = [charges.means(), lateness.means()]
  return {
    hospitals: busy.length,
    chargeCorrelation: correlation(busy, (each) => [Math.exp(charge.get(each.hospital)), each.chargeMultiplier]),
    lateCorrelation: correlation(busy, (each) => [late.get(each.hospital), each.lateMultiplier]),
  }
}

/** Means of a value by hospital, after taking out the mean of everybody in the same cell. */
class Residuals {
  #rows = []
  #cells = new Map()
  #hospitals = new Map()

  add(hospital, cell, value) {
    this.#rows.push({ hospital, cell, value })
    addTo(this.#cells, cell, value)
    addTo(this.#hospitals, hospital, 0)
  }

  countOf(hospital) {
    return this.#hospitals.get(hospital)?.count ?? 0
  }

  means() {
    const residuals = new Map()
    for (const { hospital, cell, value } of this.#rows) {
      const { sum, count } = this.#cells.get(cell)
      addTo(residuals, hospital, value - sum / count)
    }
    return new Map(Array.from(residuals, ([hospital, { sum, count }]) => [hospital, sum / count]))
  }
}

function addTo(tallies, key, value) {
  const tally = tallies.get(key)
  if (tally === undefined) tallies.set(key, { sum: value, count: 1 })
  else {
    tally.sum += value
    tally.count++
  }
}

/** Tells of each visit whether it opens an episode: no visit before it, for the same condition, asked for it. */
async function* episodes(visits) {
  let patient
  const asked = new Map()
  for await (const visit of visits) {
    if (visit.patient_id !== patient) asked.clear()
    patient = visit.patient_id
    const isFirst = asked.get(visit.condition) !== 'Y' || deliveries.includes(visit.treatment)
    asked.set(visit.condition, visit.follow_up_required)
    yield { visit, isFirst }
  }
}

function nightsOf({ date_of_admission: admission, date_of_discharge: discharge }) {
  return (Date.parse(discharge) - Date.parse(admission)) / 86_400_000
}

async function* readRows(folder, table) {
  const lines = createInterface({ input: createReadStream(join(folder, `${table}.jsonl`)) })
  for await (const line of lines) yield JSON.parse(line)
}

/** Pearson's correlation of the pairs that some items give. */
function correlation(items, pairOf) {
  const pairs = items.map(pairOf)
  const mean = (side) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length
  const [meanX, meanY] = [mean(0), mean(1)]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY)
    xx += (x - meanX) * (x - meanX)
    yy += (y - meanY) * (y - meanY)
  }
  return xy / Math.sqrt(xx * yy)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(await score(process.argv[2] ?? 'hc-data'))
}
