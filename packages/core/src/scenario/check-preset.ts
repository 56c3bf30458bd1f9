import { type Catalogue, type Condition, catalogueSchema, type Treatment } from '../catalogue/catalogue.ts'
import { treatmentWeights } from '../generate/tables/treatment-table.ts'
import { states } from '../geo/states.ts'
import { type Odds, oddsSchema } from '../odds/odds.ts'
import { footprintDays } from '../plan/window.ts'
import { catalogueNames, type KnownNames } from './known-names.ts'
import { hint, type Part, pathText, scenarioRefusal } from './scenario-fault.ts'
import { keepNames, type Path } from './schema-parts.ts'

/** Conditions are kept as the bits of one word. */
const mostConditions = 32
/** Nights for which every patient has room, however many visits there are. */
const mostLeastNights = footprintDays - 1

/** Refuses a catalogue that fits its schema, but from which no data can be made. */
export function checkCatalogue(catalogue: Catalogue): void {
  const refuse = (path: Path, fault: string) => scenarioRefusal(`${pathText('catalogue', catalogue, path)} ${fault}`)
  const { conditions, payers, maxFollowUpNights } = catalogue
  refuseTwice('catalogue', catalogue, ['conditions'], conditions)
  refuseTwice('catalogue', catalogue, ['payers'], payers)
  checkNames('catalogue', catalogue, catalogueNames(catalogue))
  if (conditions.length > mostConditions) {
    throw refuse(['conditions'], `has ${conditions.length} conditions; there is room for ${mostConditions}`)
  }
  if (maxFollowUpNights > mostLeastNights) {
    throw refuse(['maxFollowUpNights'], `is ${maxFollowUpNights}, but must be at most ${mostLeastNights}`)
  }
  for (const kind of ['medicare', 'medicaid'] as const) {
    const places = payers.flatMap((payer, place) => (payer.kind === kind ? [place] : []))
    if (places.length !== 1)
      throw refuse(['payers'], `has ${places.length} payers of the kind ${kind}; there must be one`)
    if (payers[places[0]!]!.states !== undefined) {
      throw refuse(['payers', places[0]!, 'states'], `is given, but ${kind} is a payer of every state; leave it out`)
    }
  }
  for (const [place, condition] of conditions.entries()) checkCondition(catalogue, condition, ['conditions', place])
}

function checkCondition(catalogue: Catalogue, condition: Condition, path: Path): void {
  const refuse = (part: Path, fault: string) =>
    scenarioRefusal(`${pathText('catalogue', catalogue, [...path, ...part])} ${fault}`)
  const { treatments, drugs, stayNights, delivery } = condition
  refuseTwice('catalogue', catalogue, [...path, 'treatments'], treatments)
  refuseTwice('catalogue', catalogue, [...path, 'drugs'], drugs)
  if (stayNights.min > mostLeastNights) {
    throw refuse(['stayNights', 'min'], `is ${stayNights.min}, but must be at most ${mostLeastNights}`)
  }
  treatments.forEach(({ maxPerPatient, on }, place) => {
    if (maxPerPatient === undefined) return
    for (const visit of on === undefined ? (['first', 'follow-up'] as const) : [on]) {
      const isFor = (other: Treatment) => other.on === undefined || other.on === visit
      if (treatments.slice(place + 1).some((other) => isFor(other) && other.maxPerPatient === undefined)) continue
      const fault = `has a maxPerPatient, but no treatment without one comes after it that may be given on a ${visit} visit`
      throw refuse(['treatments', place], fault)
    }
  })
  const begins = treatments.slice(0, 2).map(({ name }) => name)
  if (delivery !== undefined && [...delivery.treatments].sort().join('\n') !== begins.sort().join('\n')) {
    throw refuse(['delivery', 'treatments'], 'must be the first two treatments of the condition')
  }
}

/** Refuses odds that fit their schema, but not the catalogue. */
export function checkOdds(odds: Odds, catalogue: Catalogue): void {
  const refuse = (path: Path, fault: string) => scenarioRefusal(`${pathText('odds', odds, path)} ${fault}`)
  checkNames('odds', odds, catalogueNames(catalogue))
  const { perPatient } = odds.conditions
  const { maxConditionsPerPatient, maxFollowUpNights } = catalogue
  if (perPatient.slice(maxConditionsPerPatient).some((share) => share > 0)) {
    throw refuse(
      ['conditions', 'perPatient'],
      `gives patients more conditions than the ${maxConditionsPerPatient} of catalogue.maxConditionsPerPatient`,
    )
  }
  if (odds.stay.followUpNights.slice(maxFollowUpNights + 1).some((weight) => weight > 0)) {
    throw refuse(
      ['stay', 'followUpNights'],
      `goes beyond the ${maxFollowUpNights} nights of catalogue.maxFollowUpNights`,
    )
  }
  for (const { code } of states) {
    const isSold = catalogue.payers.some(
      ({ name, kind, states: sold }) =>
        kind === 'commercial' &&
        (sold === undefined || sold.includes(code)) &&
        (odds.coverage.payerShares[name] ?? 0) > 0,
    )
    if (!isSold) throw refuse(['coverage', 'payerShares'], `leaves ${code} without a commercial payer`)
  }
  for (const condition of catalogue.conditions) checkOddsOf(condition, odds)
}

function checkOddsOf(condition: Condition, odds: Odds): void {
  const { name, ages, delivery } = condition
  const refuse = (path: Path, fault: string) => scenarioRefusal(`${pathText('odds', odds, path)} ${fault}`)
  if (odds.care.testResults[name] === undefined) {
    throw refuse(['care', 'testResults'], `has no weights for ${JSON.stringify(name)}; every condition needs them`)
  }
  if (delivery !== undefined && odds.care.firstTreatmentsOf[name] !== undefined) {
    throw refuse(['care', 'firstTreatmentsOf', name], 'is not drawn by: deliveries follow odds.care.cesareanShare')
  }
  for (const on of ['first', 'follow-up'] as const) {
    if (treatmentWeights(condition, odds, on).some((weight) => weight > 0)) continue
    const list = on === 'first' ? 'firstTreatments' : 'followUpTreatments'
    const own = `${list}Of` as const
    const path = odds.care[own][name] === undefined ? [list] : [own, name]
    const visit = on === 'first' ? 'first visit' : 'follow-up'
    throw refuse(['care', ...path], `leaves a ${visit} for ${JSON.stringify(name)} without a treatment`)
  }
  const { agesOf, ageBandsOf } = odds.patient
  const bands = ageBandsOf[name] ?? (agesOf[name] === undefined ? odds.patient.ages : undefined)
  if (bands?.every(({ min, max, weight }) => weight === 0 || max < ages.min || min > ages.max)) {
    const path = ageBandsOf[name] === undefined ? ['ages'] : ['ageBandsOf', name]
    throw refuse(
      ['patient', ...path],
      `has no age from ${ages.min} to ${ages.max}, which ${JSON.stringify(name)} needs`,
    )
  }
}

function refuseTwice(part: Part, value: unknown, path: Path, list: readonly { readonly name: string }[]): void {
  const names = list.map(({ name }) => name)
  const twice = names.find((name, place) => names.indexOf(name) !== place)
  if (twice !== undefined) throw scenarioRefusal(`${pathText(part, value, path)} has ${JSON.stringify(twice)} twice`)
}

function checkNames(part: Part, value: Catalogue | Odds, known: KnownNames): void {
  keepNames<unknown>(part === 'odds' ? oddsSchema : catalogueSchema, value, (found) => {
    if (known.has(found)) return true
    const { kind, name, path, within } = found
    const owner = kind === 'treatment' && within !== undefined ? `treatment of ${within}` : kind
    throw scenarioRefusal(
      `${pathText(part, value, path)} names the ${owner} ${JSON.stringify(name)}, which there is not; ${hint(name, known.all(kind, within))}`,
    )
  })
}
