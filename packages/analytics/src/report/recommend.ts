import type { Finding } from '../findings/finding.ts'
import { firstFew } from '../findings/wording.ts'

/** What could be done about a finding. */
export interface Recommendation {
  /** What to do, in a sentence. */
  readonly text: string
  /** The finding that it rests on. */
  readonly finding: Finding
}

/** What a finding asks for; undefined where it points the other way. */
type Advise = (finding: Finding) => string | undefined

/** Advice about the subjects of a finding; where it tells both sides, about those that lie above. */
const forThose =
  (say: (names: string) => string, leftOut?: string): Advise =>
  ({ subjects, above = subjects }) => {
    const names = above.filter((name) => name !== leftOut)
    return names.length === 0 ? undefined : say(firstFew(names))
  }

/** Advice where the first of two is found more often than the other. */
const whereMoreOften =
  (text: string): Advise =>
  ({ estimate }) =>
    estimate !== undefined && estimate.low > 1 ? text : undefined

/** What findings ask for, by question, in the order in which reports give them. The first finding that claims counts. */
const advice: Readonly<Record<string, Advise>> = {
  'default-by-insurance': whereMoreOften(
    'Offer uninsured patients enrolment help and a payment plan before discharge, not after the due date.',
  ),
  'default-by-age': forThose((ages) => `Remind patients aged ${ages} before the due date.`),
  'late-by-insurer': forThose(
    (insurers) => `Go through payment terms and claim denials with ${insurers}.`,
    'Uninsured',
  ),
  'late-by-hospital': forThose((hospitals) => `Review billing and reminders at ${hospitals}.`),
  'late-by-condition': forThose((conditions) => `Screen for financial assistance at admission for ${conditions}.`),
  'stay-over-expected': forThose((hospitals) => `Review discharge planning at ${hospitals}.`),
  'charge-over-expected': forThose((hospitals) => `Compare the charges of ${hospitals} with those of their peers.`),
  'returns-by-condition': forThose(
    (conditions) => `Call patients with ${conditions} within two days of discharge, and see them within a week.`,
  ),
  'returns-by-hospital': forThose((hospitals) => `Audit discharges with an early return at ${hospitals}.`),
  'returns-by-doctor': forThose((doctors) => `Go through returning cases with ${doctors} before judging.`),
  'weekday-pattern': () => 'Staff admissions by weekday, and keep planned stays off the busiest days.',
  'month-pattern': () => 'Plan staffing by month.',
  'census-by-hospital': forThose((hospitals) => `Plan beds at ${hospitals} by the peak, not the mean.`),
  'one-night-to-same-day': forThose((conditions) => `Try same-day pathways for ${conditions}.`),
  'recovery-at-largest-balance': () => 'Begin recovery work where the largest balance is overdue.',
}

/** The recommendations that rest on findings: one for a question at most, and none on a finding that claims nothing. */
export function recommend(findings: readonly Finding[]): Recommendation[] {
  return Object.entries(advice).flatMap(([question, advise]) => {
    for (const finding of findings) {
      if (finding.question !== question || !finding.claims) continue
      const text = advise(finding)
      if (text !== undefined) return [{ text, finding }]
    }
    return []
  })
}

/** Questions whose findings ask for something. */
export const advisedQuestions: readonly string[] = Object.keys(advice)
