import type { Source } from '../../catalogue/source.ts'
import { sources } from '../../catalogue/sources.ts'
import type { Provenance } from './provenance.ts'

/** Numbers as a source prints them. */
export function published(of: string, from: readonly Source[], note?: string): Provenance {
  return { of, standing: 'published', sources: from, ...(note === undefined ? {} : { note }) }
}

/** Numbers counted in records that anybody can get. */
export function computed(of: string, from: readonly Source[], note?: string): Provenance {
  return { of, standing: 'computed from public-use data', sources: from, ...(note === undefined ? {} : { note }) }
}

/** Numbers worked out from those of sources. */
export function derived(of: string, from: readonly Source[], note: string): Provenance {
  return { of, standing: 'derived', sources: from, note }
}

/** Numbers that were set by judgement; sources, where there are any, say what they were set after. */
export function set(of: string, note: string, after: readonly Source[] = []): Provenance {
  return { of, standing: 'assumed', sources: after, note }
}

/** Numbers of the generator that classic imitates. */
export function imitated(of: string): Provenance {
  return set(of, 'The behaviour of a widely used small generator, which this preset imitates; no figure of the world.')
}

/** Where the numbers that both catalogues have come from. */
export const catalogueProvenance: readonly Provenance[] = [
  computed('catalogue.conditions.High blood pressure.ages', [sources.survey2010], 'About 1 % of stays are under 18.'),
  computed(
    'catalogue.conditions.Arthritis.ages',
    [sources.survey2010],
    'Osteoarthritis: 2-3 % of stays at most are under 40.',
  ),
  set('catalogue.conditions.Migraine.ages', 'Hardly diagnosed in hospital before 10.'),
  set('catalogue.conditions.Depression.ages', 'Hardly admitted before 10.'),
  set('catalogue.conditions.Anxiety.ages', 'The youngest age for which a drug is labelled for it is 7.'),
  set('catalogue.conditions.COVID-19.from', 'The first cases in the US were diagnosed in late January 2020.'),
  set('catalogue.conditions.*.treatments', 'Bypass surgery once in a life, and the like.'),
  set('catalogue.conditions.*.delivery', 'Two deliveries in a window, a pregnancy apart.'),
  set('catalogue.conditions.*.drugs', 'After US labelling and usual practice, not read again label by label.'),
  set(
    'catalogue.conditions.*.drugs.*.ages',
    'After labels; upper ends of 64 after the advice against a drug from 65 on.',
    [sources.beers2023],
  ),
  set('catalogue.conditions.*.drugs.*.from', 'Approval in the US.', [sources.fda]),
  ...['Remdesivir', 'Nirmatrelvir-ritonavir', 'Baricitinib'].map((drug) =>
    published(`catalogue.conditions.COVID-19.drugs.${drug}.from`, [sources.fda], 'Emergency use authorization.'),
  ),
  published('catalogue.conditions.Flu.drugs.Baloxavir.from', [sources.fda], 'Approval.'),
  set('catalogue.maxFollowUpNights', 'A follow-up is a short visit, whatever the condition.'),
  set(
    'catalogue.medicare.minAge',
    'Disability may entitle to Medicare before 65, never a child; kidney failure at any age.',
    [sources.socialSecurityAct],
  ),
]
