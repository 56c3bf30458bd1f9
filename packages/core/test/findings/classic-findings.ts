import type { Batch } from '../../src/model/batch.ts'
import { rows } from '../../src/sink/rows.ts'

const complex = ['Cancer', 'Kidney failure', 'Stroke', 'Heart disease']

/** Sums of money and counts of visits. */
class Mean {
  count = 0
  sum = 0
  add(value: number): void {
    this.count++
    this.sum += value
  }
  get value(): number {
    return this.sum / this.count
  }
}

/** The findings that users of the small generator know, measured row by row on a dataset of classic. */
export class ClassicFindings {
  #patients = 0
  #visits = 0
  readonly #conditions = [0, 0, 0, 0]
  readonly #stays = [0, 0, 0]
  readonly #longest = new Map<string, number>()
  readonly #insured = new Mean()
  readonly #unpaid = { insured: new Mean(), uninsured: new Mean() }
  readonly #late = new Map<string, Mean>()
  readonly #chargeByNights = new Map<number, Mean>()
  readonly #perDay = new Map<string, { dollars: number; nights: number }>()
  readonly #first = new Map<string, Mean>()
  readonly #followUp = new Map<string, Mean>()
  #insuredPatients = new Set<unknown>()
  #pending = new Map<unknown, { condition: string; nights: number; opens: boolean; insured: boolean }>()

  watch(batch: Batch): void {
    if (batch.table.name === 'patients') this.#watchPatients(batch)
    else if (batch.table.name === 'visits') this.#watchVisits(batch)
    else this.#watchBills(batch)
  }

  #watchPatients(batch: Batch): void {
    this.#insuredPatients = new Set()
    for (const { patient_id, insurance_provider } of rows(batch)) {
      this.#patients++
      if (insurance_provider !== null) this.#insuredPatients.add(patient_id)
    }
  }

  #watchVisits(batch: Batch): void {
    const seen = new Map<unknown, Map<string, string>>()
    for (const visit of rows(batch)) {
      const condition = String(visit.condition)
      const nights = days(visit.date_of_discharge) - days(visit.date_of_admission)
      const flags = seen.get(visit.patient_id) ?? new Map<string, string>()
      seen.set(visit.patient_id, flags)
      const isDelivery = visit.treatment === 'Delivery' || visit.treatment === 'Cesarean Section'
      const opens = isDelivery || flags.get(condition) !== 'Y'
      flags.set(condition, String(visit.follow_up_required))
      this.#visits++
      this.#stays[Math.min(nights, 2)]!++
      this.#longest.set(condition, Math.max(nights, this.#longest.get(condition) ?? 0))
      const insured = this.#insuredPatients.has(visit.patient_id)
      this.#pending.set(visit.visit_id, { condition, nights, opens, insured })
    }
    for (const flags of seen.values()) this.#conditions[flags.size]!++
  }

  #watchBills(batch: Batch): void {
    for (const bill of rows(batch)) {
      const { condition, nights, opens, insured } = this.#pending.get(bill.visit_id)!
      const dollars = Number(bill.total_charge)
      this.#insured.add(insured ? 1 : 0)
      this.#unpaid[insured ? 'insured' : 'uninsured'].add(bill.payment_status === 'Late-Unpaid' ? 1 : 0)
      meanOf(this.#late, condition).add(String(bill.payment_status).startsWith('Late') ? 1 : 0)
      meanOf(this.#chargeByNights, nights).add(dollars)
      const perDay = this.#perDay.get(condition) ?? { dollars: 0, nights: 0 }
      this.#perDay.set(condition, { dollars: perDay.dollars + dollars, nights: perDay.nights + nights })
      meanOf(opens ? this.#first : this.#followUp, condition).add(dollars)
    }
    this.#pending = new Map()
  }

  /** Each finding by name; shares in percent, money in dollars. */
  values(): Record<string, number> {
    const percent = (share: number) => share * 100
    const long = [8, 9, 10].map((nights) => this.#chargeByNights.get(nights)!)
    const ratios = [...this.#followUp].map(([condition, { value }]) => value / this.#first.get(condition)!.value)
    return {
      'visits per patient': this.#visits / this.#patients,
      'same-day visits': percent(this.#stays[0]! / this.#visits),
      'one-night visits': percent(this.#stays[1]! / this.#visits),
      'longer visits': percent(this.#stays[2]! / this.#visits),
      'insured bills': percent(this.#insured.value),
      'Late-Unpaid bills, uninsured': percent(this.#unpaid.uninsured.value),
      'Late-Unpaid bills, insured': percent(this.#unpaid.insured.value),
      ...Object.fromEntries(complex.map((name) => [`late bills, ${name}`, percent(this.#late.get(name)!.value)])),
      'mean charge, same day': this.#chargeByNights.get(0)!.value,
      'mean charge, 8 to 10 nights':
        long.reduce((sum, mean) => sum + mean.sum, 0) / long.reduce((sum, mean) => sum + mean.count, 0),
      ...Object.fromEntries(
        ['Kidney failure', 'Stroke', 'Cancer'].map((name) => {
          const { dollars, nights } = this.#perDay.get(name)!
          return [`charge per day, ${name}`, dollars / nights]
        }),
      ),
      'longest stay, COVID-19': this.#longest.get('COVID-19')!,
      'longest stay, Cancer': this.#longest.get('Cancer')!,
      'longest stay of all': Math.max(...this.#longest.values()),
      'follow-up to first charge, median over conditions': median(ratios),
      'patients with one condition': percent(this.#conditions[1]! / this.#patients),
      'patients with two conditions': percent(this.#conditions[2]! / this.#patients),
      'patients with three conditions': percent(this.#conditions[3]! / this.#patients),
    }
  }
}

function days(date: unknown): number {
  return Date.parse(`${String(date)}T00:00:00Z`) / 86_400_000
}

function meanOf<Key>(means: Map<Key, Mean>, key: Key): Mean {
  const mean = means.get(key) ?? new Mean()
  means.set(key, mean)
  return mean
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
