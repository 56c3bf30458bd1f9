/** What the data is meant to imitate, in the order of the report. */
export const topics = [
  'age and sex',
  'names',
  'blood types',
  'states and places',
  'uninsured',
  'payers',
  'conditions',
  'comorbidity',
  'visits and returns',
  'length of stay',
  'severity',
  'calendar',
  'treatments and medications',
  'childbirth',
  'charges',
  'coverage and patient share',
  'payment plans',
  'payment',
] as const

/** One of the topics. */
export type Topic = (typeof topics)[number]

/** Why a topic without a verified figure is a choice of the model. */
export const modellingChoices: Readonly<Partial<Record<Topic, string>>> = {
  'treatments and medications':
    'which treatment and which drug of a condition a visit has: standard care, without verified national shares',
  'payment plans': 'who is given an Incremental plan, by balance and insurance: only an unverified share is known',
}
