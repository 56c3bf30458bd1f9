import type { BillFrame } from '../bill-frame.ts'
import { categories } from '../care-terms.ts'
import { NONE } from '../reading.ts'
import { RowList } from '../row-list.ts'
import type { Terms } from '../terms.ts'
import type { Figure } from './figure.ts'
import { HospitalCounts, type HospitalCountsState } from './hospital-counts.ts'
import { addTally, copyTally, sum, type Tally } from './tally.ts'

/** The counts on bills, as plain data. */
export interface BillFiguresState {
  readonly tally: Tally
  readonly lateByHospital: HospitalCountsState
}

const minRows = 1000
/** Lower bounds of the bands of charges, in cents. */
const chargeBands = [0, 800_000, 1_000_000, 2_000_000] as const
/** Lower bounds of the bands of nights. */
const nightBands = [0, 1, 2, 4, 8, 11] as const
const nightWords = ['same-day', '1-night', '2-3-nights', '4-7-nights', '8-10-nights', '11-or-more-nights'] as const
/** A patient's part from which on a balance is big, in cents. */
const bigBalanceCents = 500_000
/** Upper bounds of the ages of younger and middle adults. */
const ageBounds = [18, 40, 65] as const

/** Counts what the figures on bills need. */
export class BillFigures {
  readonly #terms: Terms
  readonly #tally
  readonly #lateByHospital: HospitalCounts
  readonly #isLate: Uint8Array
  readonly #sound = new RowList()

  constructor(terms: Terms) {
    const conditions = terms.care.conditions.size
    this.#terms = terms
    this.#lateByHospital = new HospitalCounts(terms.hospitals)
    this.#isLate = Uint8Array.from(terms.statuses.texts, (status) => (status.startsWith('Late') ? 1 : 0))
    this.#tally = {
      /** By insurance (without, with), status, plan, band of the charge. */
      bills: new Float64Array(2 * terms.statuses.size * terms.plans.size * chargeBands.length),
      /** On time and late, by what makes it likelier. */
      lateOfCategory: new Float64Array(categories.length * 2),
      lateOfAge: new Float64Array((ageBounds.length + 1) * 2),
      lateOfBalance: new Float64Array(2 * 2),
      firstBills: new Float64Array(conditions),
      firstCents: new Float64Array(conditions),
      followUpBills: new Float64Array(conditions),
      followUpCents: new Float64Array(conditions),
      billsOfNights: new Float64Array(nightBands.length),
      centsOfNights: new Float64Array(nightBands.length),
      /** Of insured bills: charges, coverage. */
      coverage: new Float64Array(2),
      /** Of follow-ups: all, those dearer than the visit before. */
      bumps: new Float64Array(2),
      /** Of paid bills: all, days from bill to payment. */
      paid: new Float64Array(2),
    }
  }

  /** Counts the bills of a frame that have no fault, nor their visits. */
  watch(frame: BillFrame): void {
    const { faults, visitFaults, patientFaults } = frame.int
    const sound = this.#sound
    sound.clear(frame.length)
    for (let row = 0; row < frame.length; row++) {
      if ((faults[row]! | visitFaults[row]! | patientFaults[row]!) === 0) sound.add(row)
    }
    this.#countBills(frame, sound)
    this.#countLate(frame, sound)
    this.#countStays(frame, sound)
    this.#countEpisodes(frame, sound)
    this.#countPaid(frame, sound)
  }

  #countBills(
    { int: { payer, status, plan }, wide: { charge, coverage } }: BillFrame,
    { rows, length }: RowList,
  ): void {
    const { bills, coverage: sums } = this.#tally
    const statuses = this.#terms.statuses.size
    const plans = this.#terms.plans.size
    for (let i = 0; i < length; i++) {
      const row = rows[i]!
      const isInsured = payer[row] === NONE ? 0 : 1
      const cell = (isInsured * statuses + status[row]!) * plans + plan[row]!
      const place = cell * chargeBands.length + bandOf(charge[row]!, chargeBands)
      bills[place] = bills[place]! + 1
      if (isInsured === 0) continue
      sums[0] = sums[0]! + charge[row]!
      sums[1] = sums[1]! + coverage[row]!
    }
  }

  #countLate({ int, wide: { share }, visits }: BillFrame, { rows, length }: RowList): void {
    const { categoryOf } = this.#terms.care
    const { lateOfCategory, lateOfAge, lateOfBalance } = this.#tally
    const { condition, age, hospital } = visits.int
    for (let i = 0; i < length; i++) {
      const row = rows[i]!
      const visit = int.visit[row]!
      const late = this.#isLate[int.status[row]!]!
      const ofCategory = categoryOf[condition[visit]!]! * 2 + late
      lateOfCategory[ofCategory] = lateOfCategory[ofCategory]! + 1
      const ofAge = (bandOf(age[visit]!, ageBounds) + 1) * 2 + late
      lateOfAge[ofAge] = lateOfAge[ofAge]! + 1
      const ofBalance = (share[row]! >= bigBalanceCents ? 2 : 0) + late
      lateOfBalance[ofBalance] = lateOfBalance[ofBalance]! + 1
      this.#lateByHospital.add(hospital[visit]!, late)
    }
  }

  #countStays({ int: { visit }, wide: { charge }, visits }: BillFrame, { rows, length }: RowList): void {
    const { billsOfNights, centsOfNights } = this.#tally
    const { nights } = visits.int
    for (let i = 0; i < length; i++) {
      const row = rows[i]!
      const band = bandOf(nights[visit[row]!]!, nightBands)
      billsOfNights[band] = billsOfNights[band]! + 1
      centsOfNights[band] = centsOfNights[band]! + charge[row]!
    }
  }

  #countEpisodes({ int, wide, visits }: BillFrame, { rows, length }: RowList): void {
    const { firstBills, firstCents, followUpBills, followUpCents, bumps } = this.#tally
    const { condition, opening, before } = visits.int
    const { chargeCents } = visits.wide
    for (let i = 0; i < length; i++) {
      const visit = int.visit[rows[i]!]!
      const charge = wide.charge[rows[i]!]!
      const ofCondition = condition[visit]!
      if (opening[visit] === 0) {
        firstBills[ofCondition] = firstBills[ofCondition]! + 1
        firstCents[ofCondition] = firstCents[ofCondition]! + charge
      } else if (opening[visit]! > 0) {
        followUpBills[ofCondition] = followUpBills[ofCondition]! + 1
        followUpCents[ofCondition] = followUpCents[ofCondition]! + charge
        const last = before[visit]! > 0 ? chargeCents[visit - before[visit]!] : undefined
        if (last === undefined || last <= NONE) continue
        bumps[0] = bumps[0]! + 1
        if (charge > last) bumps[1] = bumps[1]! + 1
      }
    }
  }

  #countPaid({ int: { paidDay, billingDay } }: BillFrame, { rows, length }: RowList): void {
    const { paid } = this.#tally
    for (let i = 0; i < length; i++) {
      const row = rows[i]!
      if (paidDay[row] === NONE) continue
      paid[0] = paid[0]! + 1
      paid[1] = paid[1]! + paidDay[row]! - billingDay[row]!
    }
  }

  state(): BillFiguresState {
    return { tally: copyTally(this.#tally), lateByHospital: this.#lateByHospital.state() }
  }

  merge({ tally, lateByHospital }: BillFiguresState): void {
    addTally(this.#tally, tally)
    this.#lateByHospital.merge(lateByHospital)
  }

  figures(): Figure[] {
    const { bumps, coverage, paid } = this.#tally
    const all = this.#bills(() => true)
    return [
      figure('insured-bill-share', 'Bills of insured patients, of all.', this.#bills(isOf('insured')), all),
      ...this.#lateShares(),
      ...this.#planShares(),
      ...this.#followUpCosts(),
      figure(
        'follow-up-bump-share',
        'Follow-ups dearer than the visit before for the condition, of all.',
        bumps[1]!,
        bumps[0]!,
      ),
      ...nightBands.map((_, band) => ({
        ...figure(
          `mean-charge-cents-${nightWords[band]}`,
          `Mean charge in cents, visits of ${nightWords[band]!.replaceAll('-', ' ')}.`,
          this.#tally.centsOfNights[band]!,
          this.#tally.billsOfNights[band]!,
          200,
        ),
      })),
      {
        ...figure(
          'coverage-share-insured',
          "Coverage by charges, insured patients' bills.",
          coverage[1]!,
          coverage[0]!,
        ),
        rows: this.#bills(isOf('insured')),
      },
      figure('mean-days-to-pay', 'Mean days from bill to payment, of paid bills.', paid[1]!, paid[0]!),
    ]
  }

  #lateShares(): Figure[] {
    const { lateOfCategory, lateOfAge, lateOfBalance } = this.#tally
    const lateShare = (name: string, words: string, counts: Float64Array, place: number) =>
      figure(
        `late-share-${name}`,
        `Bills paid late or overdue, of those ${words}.`,
        counts[place * 2 + 1]!,
        counts[place * 2]! + counts[place * 2 + 1]!,
      )
    const groups = ['insured', 'uninsured'] as const
    return [
      ...groups.map((group) =>
        figure(
          `late-share-${group}`,
          `Bills paid late or overdue, of those of ${group} patients.`,
          this.#bills((cell) => isOf(group)(cell) && cell.status.startsWith('Late')),
          this.#bills(isOf(group)),
        ),
      ),
      ...groups.map((group) =>
        figure(
          `late-unpaid-share-${group}`,
          `Bills overdue, of those of ${group} patients.`,
          this.#bills((cell) => isOf(group)(cell) && cell.status === 'Late-Unpaid'),
          this.#bills(isOf(group)),
        ),
      ),
      ...([true, false] as const).map((isAbove) =>
        figure(
          `late-paid-share-uninsured-${isAbove ? 'above' : 'below'}-10000`,
          `Bills paid late, of those of uninsured patients ${isAbove ? 'of 10,000 dollars or more' : 'below 10,000 dollars'}.`,
          this.#bills((c) => isOf('uninsured')(c) && c.band >= 2 === isAbove && c.status === 'Late-Paid'),
          this.#bills((c) => isOf('uninsured')(c) && c.band >= 2 === isAbove),
          200,
        ),
      ),
      ...categories.map((name, category) => lateShare(name, `for ${name} conditions`, lateOfCategory, category)),
      lateShare('age-18-39', 'at ages 18 to 39', lateOfAge, 1),
      lateShare('age-40-64', 'at ages 40 to 64', lateOfAge, 2),
      lateShare('age-65-plus', 'from 65 on', lateOfAge, 3),
      lateShare('small-balance', 'with a patient part below 5,000 dollars', lateOfBalance, 0),
      lateShare('big-balance', 'with a patient part of 5,000 dollars or more', lateOfBalance, 1),
      this.#lateByHospital.spread(
        'late-share-spread',
        'Late share of the hospital nine tenths up less that of the one a tenth up; hospitals with 200 bills.',
        200,
        10,
      ),
    ]
  }

  #planShares(): Figure[] {
    const isIncremental = (cell: Cell) => cell.plan === 'Incremental'
    const share = (name: string, words: string, isIn: (cell: Cell) => boolean) =>
      figure(
        `incremental-share-${name}`,
        `Bills on the Incremental plan, of those ${words}.`,
        this.#bills((cell) => isIn(cell) && isIncremental(cell)),
        this.#bills(isIn),
      )
    return [
      share('insured', 'of insured patients', isOf('insured')),
      share('uninsured', 'of uninsured patients', isOf('uninsured')),
      share('below-8000', 'below 8,000 dollars', ({ band }) => band === 0),
      share('8000-to-20000', 'from 8,000 to below 20,000 dollars', ({ band }) => band === 1 || band === 2),
      share('20000-plus', 'of 20,000 dollars or more', ({ band }) => band === 3),
    ]
  }

  /** Ratios of means: of all, and of the condition in the middle. */
  #followUpCosts(): Figure[] {
    const { firstBills, firstCents, followUpBills, followUpCents } = this.#tally
    const ratio = (cents: number, bills: number, ofFirstCents: number, ofFirstBills: number) => ({
      numerator: BigInt(cents) * BigInt(ofFirstBills),
      denominator: BigInt(ofFirstCents) * BigInt(bills),
      rows: bills,
    })
    const ratios = [...firstBills.keys()]
      .filter((condition) => followUpBills[condition]! >= 100 && firstBills[condition]! >= 100)
      .map((condition) =>
        ratio(followUpCents[condition]!, followUpBills[condition]!, firstCents[condition]!, firstBills[condition]!),
      )
      .sort((a, b) => Number(a.numerator * b.denominator - b.numerator * a.denominator))
    const middle = ratios[Math.floor((ratios.length - 1) / 2)]
    return [
      {
        name: 'follow-up-cost-ratio',
        description: 'Mean charge of follow-ups by mean charge of first visits of episodes.',
        minRows,
        ...ratio(sum(followUpCents), sum(followUpBills), sum(firstCents), sum(firstBills)),
      },
      {
        name: 'follow-up-cost-ratio-median',
        description:
          'The same ratio of the condition in the middle, of those with 100 follow-ups and 100 first visits.',
        minRows: 3,
        numerator: middle?.numerator ?? 0,
        denominator: middle?.denominator ?? 0,
        rows: ratios.length,
      },
    ]
  }

  #bills(isIn: (cell: Cell) => boolean): number {
    const { statuses, plans } = this.#terms
    let place = 0
    let bills = 0
    for (const isInsured of [false, true]) {
      for (const status of statuses.texts) {
        for (const plan of plans.texts) {
          for (let band = 0; band < chargeBands.length; band++) {
            const inCell = this.#tally.bills[place++]!
            if (isIn({ isInsured, status, plan, band })) bills += inCell
          }
        }
      }
    }
    return bills
  }
}

interface Cell {
  readonly isInsured: boolean
  readonly status: string
  readonly plan: string
  readonly band: number
}

function isOf(group: 'insured' | 'uninsured'): (cell: Cell) => boolean {
  return ({ isInsured }) => isInsured === (group === 'insured')
}

/** The last band whose lower bound a value reaches; -1 below the first. */
function bandOf(value: number, bounds: readonly number[]): number {
  let band = bounds.length - 1
  while (band >= 0 && value < bounds[band]!) band--
  return band
}

function figure(name: string, description: string, numerator: number, denominator: number, least = minRows): Figure {
  return { name, description, minRows: least, numerator, denominator }
}
