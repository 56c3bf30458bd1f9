import type { Drug } from './catalogue.ts'
import type { ConditionName } from './condition-names.ts'

const adults = { min: 18, max: 120 }
const fromTwelve = { min: 12, max: 120 }
/** Adults short of 65: drugs that the Beers criteria advise against from 65 on. */
const adultsUnder65 = { min: 18, max: 64 }

/** Non-steroidal anti-inflammatory drugs (boxed warnings; kidneys). */
const notNsaid = ['Kidney failure', 'Heart disease', 'Stroke']
/** ACE inhibitors, angiotensin receptor blockers, statins, and others that harm an unborn child. */
const notInPregnancy = ['Childbirth']

/**
 * The drugs given for each condition, the usual first choice first, with strengths and frequencies of the drug as it
 * is dosed in the US. Any strength of a drug goes with any of its frequencies. A dose per kilogram with a maximum fits
 * every age. Each condition has at least two drugs without a guard, so that anybody who can have it can be given one.
 *
 * Guards are by age, sex, date and the patient's other conditions. Left out are drugs of one procedure or one hour
 * (alteplase, oxytocin at delivery, vasopressors), since a drug here may be given on any visit, a follow-up too.
 *
 * Standing: strengths, frequencies and guards follow US labelling and usual practice, not read again label by label:
 * assumed. Dates (`from`) are FDA approvals and emergency use authorizations (EUA): US Food and Drug Administration,
 * in the year that each names. Published: remdesivir, nirmatrelvir-ritonavir and baricitinib for COVID-19, baloxavir.
 * The other dates: assumed. Age limits from 65: American Geriatrics Society, Beers Criteria, 2023; assumed.
 */
export const drugs: Readonly<Record<ConditionName, readonly Drug[]>> = {
  'High blood pressure': [
    {
      name: 'Lisinopril',
      strengths: ['10 mg', '20 mg', '40 mg'],
      frequencies: ['Once daily'],
      notWith: notInPregnancy,
    },
    { name: 'Amlodipine', strengths: ['5 mg', '10 mg'], frequencies: ['Once daily'] },
    { name: 'Losartan', strengths: ['50 mg', '100 mg'], frequencies: ['Once daily'], notWith: notInPregnancy },
    {
      name: 'Hydrochlorothiazide',
      strengths: ['12.5 mg', '25 mg'],
      frequencies: ['Once daily'],
      notWith: ['Kidney failure'],
    },
    { name: 'Metoprolol succinate', strengths: ['25 mg', '50 mg', '100 mg'], frequencies: ['Once daily'] },
    // A non-selective beta blocker.
    { name: 'Labetalol', strengths: ['100 mg', '200 mg'], frequencies: ['Twice daily'], notWith: ['Asthma', 'COPD'] },
  ],

  Diabetes: [
    {
      name: 'Metformin',
      strengths: ['500 mg', '850 mg', '1000 mg'],
      frequencies: ['Twice daily'],
      ages: { min: 10, max: 120 },
      notWith: ['Kidney failure'],
    },
    {
      name: 'Insulin glargine',
      strengths: ['10 units', '20 units', '30 units', '40 units'],
      frequencies: ['Once nightly'],
      ages: fromTwelve,
    },
    {
      name: 'Insulin lispro',
      strengths: ['0.1 units/kg', '0.15 units/kg'],
      frequencies: ['Three times daily before meals'],
    },
    { name: 'Insulin NPH', strengths: ['0.1 units/kg', '0.2 units/kg'], frequencies: ['Twice daily'] },
    { name: 'Glipizide', strengths: ['5 mg', '10 mg'], frequencies: ['Once daily', 'Twice daily'], ages: adults },
    {
      name: 'Empagliflozin',
      strengths: ['10 mg', '25 mg'],
      frequencies: ['Once daily'],
      ages: adults,
      from: '2014-08-01',
      notWith: ['Kidney failure', 'Childbirth'],
    },
    {
      name: 'Semaglutide',
      strengths: ['0.25 mg', '0.5 mg', '1 mg'],
      frequencies: ['Once weekly'],
      ages: adults,
      from: '2017-12-05',
      notWith: notInPregnancy,
    },
  ],

  Arthritis: [
    { name: 'Acetaminophen', strengths: ['500 mg', '650 mg', '1000 mg'], frequencies: ['Every 8 hours as needed'] },
    {
      name: 'Ibuprofen',
      strengths: ['400 mg', '600 mg', '800 mg'],
      frequencies: ['Three times daily'],
      notWith: notNsaid,
    },
    { name: 'Naproxen', strengths: ['250 mg', '500 mg'], frequencies: ['Twice daily'], notWith: notNsaid },
    { name: 'Celecoxib', strengths: ['100 mg', '200 mg'], frequencies: ['Once daily'], notWith: notNsaid },
    { name: 'Diclofenac gel', strengths: ['1% gel, 4 g'], frequencies: ['Four times daily'], notWith: notNsaid },
    {
      name: 'Capsaicin cream',
      strengths: ['0.025% cream', '0.075% cream'],
      frequencies: ['Three times daily', 'Four times daily'],
    },
    { name: 'Triamcinolone injection', strengths: ['20 mg', '40 mg'], frequencies: ['Once'] },
    { name: 'Tramadol', strengths: ['50 mg'], frequencies: ['Every 6 hours as needed'], ages: adults },
  ],

  Asthma: [
    {
      name: 'Albuterol',
      strengths: ['90 mcg, 2 puffs'],
      frequencies: ['Every 4 hours as needed', 'Every 6 hours as needed'],
    },
    {
      name: 'Albuterol nebulizer solution',
      strengths: ['2.5 mg/3 mL'],
      frequencies: ['Every 4 hours as needed', 'Every 6 hours as needed'],
    },
    { name: 'Prednisolone', strengths: ['1 mg/kg (max 40 mg)'], frequencies: ['Once daily for 5 days'] },
    {
      name: 'Fluticasone',
      strengths: ['110 mcg, 2 puffs', '220 mcg, 2 puffs'],
      frequencies: ['Twice daily'],
      ages: fromTwelve,
    },
    {
      name: 'Budesonide-formoterol',
      strengths: ['80/4.5 mcg, 2 puffs', '160/4.5 mcg, 2 puffs'],
      frequencies: ['Twice daily'],
      ages: fromTwelve,
    },
    { name: 'Montelukast', strengths: ['10 mg'], frequencies: ['Once nightly'], ages: { min: 15, max: 120 } },
    { name: 'Montelukast chewable', strengths: ['5 mg'], frequencies: ['Once nightly'], ages: { min: 6, max: 14 } },
    { name: 'Prednisone', strengths: ['40 mg'], frequencies: ['Once daily for 5 days'], ages: fromTwelve },
    {
      name: 'Ipratropium-albuterol',
      strengths: ['0.5/2.5 mg per 3 mL'],
      frequencies: ['Every 4 hours as needed', 'Every 6 hours as needed'],
      ages: fromTwelve,
    },
  ],

  Cancer: [
    { name: 'Ondansetron', strengths: ['4 mg', '8 mg'], frequencies: ['Every 8 hours as needed'], ages: fromTwelve },
    {
      name: 'Ondansetron injection',
      strengths: ['0.1 mg/kg (max 4 mg)', '0.15 mg/kg (max 8 mg)'],
      frequencies: ['Every 8 hours as needed'],
    },
    { name: 'Filgrastim', strengths: ['5 mcg/kg', '10 mcg/kg'], frequencies: ['Once daily'] },
    { name: 'Dexamethasone', strengths: ['4 mg', '8 mg'], frequencies: ['Twice daily'], ages: adults },
    {
      name: 'Tamoxifen',
      strengths: ['20 mg'],
      frequencies: ['Once daily'],
      ages: adults,
      gender: 'Female',
      notWith: ['Stroke', 'Childbirth'],
    },
    // After menopause.
    {
      name: 'Letrozole',
      strengths: ['2.5 mg'],
      frequencies: ['Once daily'],
      ages: { min: 51, max: 120 },
      gender: 'Female',
    },
    // Prostate.
    {
      name: 'Leuprolide',
      strengths: ['7.5 mg'],
      frequencies: ['Once every 4 weeks'],
      ages: { min: 40, max: 120 },
      gender: 'Male',
    },
    {
      name: 'Enzalutamide',
      strengths: ['160 mg'],
      frequencies: ['Once daily'],
      ages: { min: 40, max: 120 },
      gender: 'Male',
      from: '2012-08-31',
    },
    {
      name: 'Capecitabine',
      strengths: ['1000 mg/m2', '1250 mg/m2'],
      frequencies: ['Twice daily for 14 days'],
      ages: adults,
      notWith: ['Kidney failure', 'Childbirth'],
    },
    {
      name: 'Pembrolizumab',
      strengths: ['200 mg'],
      frequencies: ['Once every 3 weeks'],
      ages: adults,
      from: '2014-09-04',
      notWith: notInPregnancy,
    },
    {
      name: 'Oxycodone',
      strengths: ['5 mg', '10 mg'],
      frequencies: ['Every 4 hours as needed', 'Every 6 hours as needed'],
      ages: adults,
    },
  ],

  'Broken bones': [
    {
      name: 'Acetaminophen',
      strengths: ['500 mg', '650 mg'],
      frequencies: ['Every 6 hours as needed'],
      ages: fromTwelve,
    },
    { name: 'Acetaminophen injection', strengths: ['15 mg/kg (max 1 g)'], frequencies: ['Every 6 hours as needed'] },
    {
      name: 'Acetaminophen suspension',
      strengths: ['10 mg/kg', '15 mg/kg'],
      frequencies: ['Every 6 hours as needed'],
      ages: { min: 0, max: 11 },
    },
    // After the label of vitamin D: enough for a baby, and usual for the old.
    { name: 'Cholecalciferol', strengths: ['400 units'], frequencies: ['Once daily'] },
    {
      name: 'Ibuprofen',
      strengths: ['400 mg', '600 mg'],
      frequencies: ['Every 6 hours as needed'],
      ages: fromTwelve,
      notWith: notNsaid,
    },
    {
      name: 'Oxycodone',
      strengths: ['5 mg'],
      frequencies: ['Every 4 hours as needed', 'Every 6 hours as needed'],
      ages: adults,
    },
    {
      name: 'Hydrocodone-acetaminophen',
      strengths: ['5/325 mg'],
      frequencies: ['Every 6 hours as needed'],
      ages: adults,
    },
    {
      name: 'Enoxaparin',
      strengths: ['40 mg'],
      frequencies: ['Once daily'],
      ages: adults,
      notWith: ['Kidney failure'],
    },
    {
      name: 'Alendronate',
      strengths: ['70 mg'],
      frequencies: ['Once weekly'],
      ages: { min: 65, max: 120 },
      notWith: ['Kidney failure'],
    },
  ],

  'Heart disease': [
    // Reye's syndrome: not under 19.
    { name: 'Aspirin', strengths: ['81 mg'], frequencies: ['Once daily'], ages: { min: 19, max: 120 } },
    { name: 'Atorvastatin', strengths: ['40 mg', '80 mg'], frequencies: ['Once daily'], notWith: notInPregnancy },
    { name: 'Metoprolol tartrate', strengths: ['25 mg', '50 mg'], frequencies: ['Twice daily'] },
    { name: 'Furosemide', strengths: ['20 mg', '40 mg', '80 mg'], frequencies: ['Once daily', 'Twice daily'] },
    { name: 'Clopidogrel', strengths: ['75 mg'], frequencies: ['Once daily'] },
    {
      name: 'Apixaban',
      strengths: ['5 mg'],
      frequencies: ['Twice daily'],
      from: '2012-12-28',
      notWith: notInPregnancy,
    },
    {
      name: 'Sacubitril-valsartan',
      strengths: ['24/26 mg', '49/51 mg', '97/103 mg'],
      frequencies: ['Twice daily'],
      from: '2015-07-07',
      // Never beside an ACE inhibitor, which these two conditions may bring.
      notWith: ['High blood pressure', 'Stroke', 'Childbirth'],
    },
    {
      name: 'Nitroglycerin',
      strengths: ['0.4 mg sublingual'],
      frequencies: ['Every 5 minutes as needed, up to 3 doses'],
    },
  ],

  Pneumonia: [
    { name: 'Ceftriaxone', strengths: ['50 mg/kg (max 1 g)', '50 mg/kg (max 2 g)'], frequencies: ['Once daily'] },
    { name: 'Azithromycin', strengths: ['10 mg/kg (max 500 mg)'], frequencies: ['Once daily'] },
    { name: 'Ampicillin-sulbactam', strengths: ['50 mg/kg (max 3 g)'], frequencies: ['Every 6 hours'] },
    // Teeth: not under 8; this is the dose of an adult.
    {
      name: 'Doxycycline',
      strengths: ['100 mg'],
      frequencies: ['Twice daily'],
      ages: fromTwelve,
      notWith: notInPregnancy,
    },
    { name: 'Amoxicillin-clavulanate', strengths: ['875/125 mg'], frequencies: ['Twice daily'], ages: fromTwelve },
    {
      name: 'Levofloxacin',
      strengths: ['500 mg', '750 mg'],
      frequencies: ['Once daily'],
      ages: adults,
      notWith: notInPregnancy,
    },
    {
      name: 'Piperacillin-tazobactam',
      strengths: ['3.375 g', '4.5 g'],
      frequencies: ['Every 6 hours'],
      ages: adults,
      notWith: ['Kidney failure'],
    },
  ],

  // No aspirin: Reye's syndrome.
  Flu: [
    { name: 'Oseltamivir', strengths: ['75 mg'], frequencies: ['Twice daily for 5 days'], ages: fromTwelve },
    { name: 'Oseltamivir suspension', strengths: ['3 mg/kg (max 75 mg)'], frequencies: ['Twice daily for 5 days'] },
    {
      name: 'Saline nasal spray',
      strengths: ['0.65%, 2 sprays'],
      frequencies: ['Every 4 hours as needed', 'Every 6 hours as needed'],
    },
    {
      name: 'Baloxavir',
      strengths: ['40 mg', '80 mg'],
      frequencies: ['Once'],
      ages: fromTwelve,
      from: '2018-10-24',
      notWith: notInPregnancy,
    },
    {
      name: 'Acetaminophen',
      strengths: ['500 mg', '650 mg'],
      frequencies: ['Every 6 hours as needed'],
      ages: fromTwelve,
    },
    {
      name: 'Acetaminophen suspension',
      strengths: ['10 mg/kg', '15 mg/kg'],
      frequencies: ['Every 6 hours as needed'],
      ages: { min: 0, max: 11 },
    },
    {
      name: 'Ibuprofen',
      strengths: ['400 mg'],
      frequencies: ['Every 6 hours as needed'],
      ages: fromTwelve,
      notWith: notNsaid,
    },
    { name: 'Guaifenesin', strengths: ['600 mg', '1200 mg'], frequencies: ['Twice daily'], ages: fromTwelve },
    {
      name: 'Benzonatate',
      strengths: ['100 mg', '200 mg'],
      frequencies: ['Three times daily as needed'],
      ages: fromTwelve,
    },
  ],

  Migraine: [
    {
      name: 'Sumatriptan',
      strengths: ['50 mg', '100 mg'],
      frequencies: ['Once, may repeat after 2 hours'],
      ages: adults,
      notWith: ['Heart disease', 'Stroke'],
    },
    {
      name: 'Rizatriptan',
      strengths: ['5 mg', '10 mg'],
      frequencies: ['Once, may repeat after 2 hours'],
      ages: adults,
      notWith: ['Heart disease', 'Stroke'],
    },
    { name: 'Acetaminophen', strengths: ['325 mg', '500 mg'], frequencies: ['Every 6 hours as needed'] },
    { name: 'Ondansetron', strengths: ['4 mg'], frequencies: ['Every 8 hours as needed'] },
    {
      name: 'Topiramate',
      strengths: ['25 mg', '50 mg'],
      frequencies: ['Twice daily'],
      ages: fromTwelve,
      notWith: notInPregnancy,
    },
    {
      name: 'Propranolol extended-release',
      strengths: ['80 mg', '120 mg'],
      frequencies: ['Once daily'],
      ages: adults,
      notWith: ['Asthma', 'COPD'],
    },
    {
      name: 'Metoclopramide',
      strengths: ['10 mg'],
      frequencies: ['Once', 'Every 8 hours as needed'],
      ages: adultsUnder65,
    },
    { name: 'Ketorolac', strengths: ['15 mg', '30 mg'], frequencies: ['Once'], ages: adultsUnder65, notWith: notNsaid },
    {
      name: 'Erenumab',
      strengths: ['70 mg', '140 mg'],
      frequencies: ['Once monthly'],
      ages: adults,
      from: '2018-05-17',
    },
  ],

  // No MAO inhibitor, since all of the others may stand beside it.
  Depression: [
    { name: 'Sertraline', strengths: ['25 mg', '50 mg', '100 mg'], frequencies: ['Once daily'] },
    { name: 'Fluoxetine', strengths: ['10 mg', '20 mg'], frequencies: ['Once daily'] },
    { name: 'Escitalopram', strengths: ['10 mg', '20 mg'], frequencies: ['Once daily'], ages: fromTwelve },
    // Seizures.
    {
      name: 'Bupropion extended-release',
      strengths: ['150 mg', '300 mg'],
      frequencies: ['Once daily'],
      ages: adults,
      notWith: ['Stroke'],
    },
    {
      name: 'Duloxetine',
      strengths: ['30 mg', '60 mg'],
      frequencies: ['Once daily'],
      ages: adults,
      notWith: ['Kidney failure'],
    },
    { name: 'Trazodone', strengths: ['50 mg', '100 mg'], frequencies: ['Once nightly'], ages: adults },
    { name: 'Mirtazapine', strengths: ['15 mg', '30 mg', '45 mg'], frequencies: ['Once nightly'], ages: adults },
  ],

  Anxiety: [
    { name: 'Escitalopram', strengths: ['10 mg', '20 mg'], frequencies: ['Once daily'] },
    { name: 'Sertraline', strengths: ['25 mg', '50 mg', '100 mg'], frequencies: ['Once daily'] },
    { name: 'Buspirone', strengths: ['10 mg', '15 mg'], frequencies: ['Twice daily'], ages: adults },
    {
      name: 'Hydroxyzine',
      strengths: ['25 mg', '50 mg'],
      frequencies: ['Every 6 hours as needed'],
      ages: { min: 12, max: 64 },
    },
    { name: 'Lorazepam', strengths: ['0.5 mg', '1 mg'], frequencies: ['Twice daily as needed'], ages: adultsUnder65 },
    { name: 'Venlafaxine extended-release', strengths: ['75 mg', '150 mg'], frequencies: ['Once daily'], ages: adults },
  ],

  Allergies: [
    { name: 'Cetirizine', strengths: ['5 mg', '10 mg'], frequencies: ['Once daily'], ages: { min: 6, max: 120 } },
    { name: 'Loratadine', strengths: ['10 mg'], frequencies: ['Once daily'], ages: { min: 6, max: 120 } },
    { name: 'Fexofenadine', strengths: ['180 mg'], frequencies: ['Once daily'], ages: fromTwelve },
    {
      name: 'Fluticasone nasal spray',
      strengths: ['50 mcg, 1 spray per nostril', '50 mcg, 2 sprays per nostril'],
      frequencies: ['Once daily'],
      ages: fromTwelve,
    },
    {
      name: 'Saline nasal spray',
      strengths: ['0.65%, 2 sprays'],
      frequencies: ['Every 4 hours as needed', 'Every 6 hours as needed'],
    },
    { name: 'Epinephrine', strengths: ['0.01 mg/kg (max 0.5 mg)'], frequencies: ['Once'] },
    { name: 'Methylprednisolone', strengths: ['1 mg/kg (max 60 mg)'], frequencies: ['Once'] },
    { name: 'Epinephrine auto-injector', strengths: ['0.3 mg'], frequencies: ['Once'], ages: fromTwelve },
    {
      name: 'Diphenhydramine',
      strengths: ['25 mg', '50 mg'],
      frequencies: ['Every 6 hours as needed'],
      ages: { min: 12, max: 64 },
    },
    { name: 'Prednisone', strengths: ['40 mg'], frequencies: ['Once daily for 5 days'], ages: fromTwelve },
  ],

  'Kidney failure': [
    { name: 'Sevelamer', strengths: ['800 mg', '1600 mg'], frequencies: ['Three times daily with meals'] },
    { name: 'Furosemide', strengths: ['40 mg', '80 mg'], frequencies: ['Twice daily'] },
    { name: 'Calcitriol', strengths: ['0.25 mcg', '0.5 mcg'], frequencies: ['Once daily'] },
    { name: 'Sodium bicarbonate', strengths: ['650 mg', '1300 mg'], frequencies: ['Twice daily', 'Three times daily'] },
    { name: 'Amlodipine', strengths: ['5 mg', '10 mg'], frequencies: ['Once daily'] },
    // Boxed warning of its class.
    {
      name: 'Epoetin alfa',
      strengths: ['50 units/kg', '100 units/kg'],
      frequencies: ['Three times weekly'],
      notWith: ['Cancer', 'Stroke'],
    },
    { name: 'Patiromer', strengths: ['8.4 g', '16.8 g'], frequencies: ['Once daily'], from: '2015-10-21' },
  ],

  Stroke: [
    { name: 'Aspirin', strengths: ['81 mg', '325 mg'], frequencies: ['Once daily'], ages: { min: 19, max: 120 } },
    { name: 'Clopidogrel', strengths: ['75 mg'], frequencies: ['Once daily'] },
    { name: 'Atorvastatin', strengths: ['40 mg', '80 mg'], frequencies: ['Once daily'], notWith: notInPregnancy },
    {
      name: 'Apixaban',
      strengths: ['5 mg'],
      frequencies: ['Twice daily'],
      from: '2012-12-28',
      notWith: notInPregnancy,
    },
    { name: 'Lisinopril', strengths: ['10 mg', '20 mg'], frequencies: ['Once daily'], notWith: notInPregnancy },
    { name: 'Amlodipine', strengths: ['5 mg', '10 mg'], frequencies: ['Once daily'] },
    { name: 'Acetaminophen', strengths: ['650 mg'], frequencies: ['Every 6 hours as needed'] },
  ],

  'COVID-19': [
    { name: 'Acetaminophen injection', strengths: ['15 mg/kg (max 1 g)'], frequencies: ['Every 6 hours as needed'] },
    {
      name: 'Albuterol',
      strengths: ['90 mcg, 2 puffs'],
      frequencies: ['Every 4 hours as needed', 'Every 6 hours as needed'],
    },
    {
      name: 'Acetaminophen',
      strengths: ['500 mg', '650 mg'],
      frequencies: ['Every 6 hours as needed'],
      ages: fromTwelve,
    },
    // Hospital use from the RECOVERY trial's announcement on (University of Oxford, 2020; assumed).
    {
      name: 'Dexamethasone',
      strengths: ['6 mg'],
      frequencies: ['Once daily for 10 days'],
      ages: adults,
      from: '2020-06-16',
    },
    // EUA of 1 May 2020.
    {
      name: 'Remdesivir',
      strengths: ['100 mg'],
      frequencies: ['Once daily for 5 days'],
      ages: fromTwelve,
      from: '2020-05-01',
      notWith: ['Kidney failure'],
    },
    // EUA of 22 December 2021, for ages from 12.
    {
      name: 'Nirmatrelvir-ritonavir',
      strengths: ['300/100 mg'],
      frequencies: ['Twice daily for 5 days'],
      ages: fromTwelve,
      from: '2021-12-22',
      notWith: ['Kidney failure'],
    },
    // EUA of 19 November 2020.
    {
      name: 'Baricitinib',
      strengths: ['2 mg', '4 mg'],
      frequencies: ['Once daily'],
      ages: adults,
      from: '2020-11-19',
      notWith: ['Kidney failure', 'Childbirth'],
    },
    {
      name: 'Enoxaparin',
      strengths: ['40 mg'],
      frequencies: ['Once daily'],
      ages: adults,
      notWith: ['Kidney failure'],
    },
    { name: 'Guaifenesin', strengths: ['600 mg', '1200 mg'], frequencies: ['Twice daily'], ages: fromTwelve },
  ],

  Childbirth: [
    { name: 'Ibuprofen', strengths: ['400 mg', '600 mg'], frequencies: ['Every 6 hours as needed'], notWith: notNsaid },
    { name: 'Acetaminophen', strengths: ['500 mg', '650 mg'], frequencies: ['Every 6 hours as needed'] },
    { name: 'Prenatal vitamin', strengths: ['1 tablet'], frequencies: ['Once daily'] },
    { name: 'Docusate', strengths: ['100 mg'], frequencies: ['Twice daily'] },
    { name: 'Ferrous sulfate', strengths: ['325 mg'], frequencies: ['Once daily'] },
    { name: 'Lanolin ointment', strengths: ['1 application'], frequencies: ['As needed'] },
  ],

  COPD: [
    { name: 'Tiotropium', strengths: ['18 mcg'], frequencies: ['Once daily'] },
    {
      name: 'Albuterol',
      strengths: ['90 mcg, 2 puffs'],
      frequencies: ['Every 4 hours as needed', 'Every 6 hours as needed'],
    },
    { name: 'Umeclidinium-vilanterol', strengths: ['62.5/25 mcg'], frequencies: ['Once daily'], from: '2013-12-18' },
    { name: 'Fluticasone-vilanterol', strengths: ['100/25 mcg'], frequencies: ['Once daily'], from: '2013-05-10' },
    { name: 'Prednisone', strengths: ['40 mg'], frequencies: ['Once daily for 5 days'] },
    { name: 'Azithromycin', strengths: ['250 mg', '500 mg'], frequencies: ['Once daily'] },
  ],

  Sepsis: [
    {
      name: 'Piperacillin-tazobactam',
      strengths: ['3.375 g', '4.5 g'],
      frequencies: ['Every 6 hours'],
      ages: adults,
      notWith: ['Kidney failure'],
    },
    { name: 'Vancomycin', strengths: ['15 mg/kg', '20 mg/kg'], frequencies: ['Every 8 hours', 'Every 12 hours'] },
    { name: 'Meropenem', strengths: ['20 mg/kg (max 1 g)'], frequencies: ['Every 8 hours'] },
    { name: 'Ceftriaxone', strengths: ['50 mg/kg (max 2 g)'], frequencies: ['Once daily'] },
    { name: 'Acetaminophen injection', strengths: ['15 mg/kg (max 1 g)'], frequencies: ['Every 6 hours as needed'] },
    { name: 'Hydrocortisone', strengths: ['50 mg'], frequencies: ['Every 6 hours'], ages: adults },
  ],

  Appendicitis: [
    { name: 'Ceftriaxone', strengths: ['50 mg/kg (max 2 g)'], frequencies: ['Once daily'] },
    { name: 'Metronidazole', strengths: ['10 mg/kg (max 500 mg)'], frequencies: ['Every 8 hours'] },
    { name: 'Acetaminophen injection', strengths: ['15 mg/kg (max 1 g)'], frequencies: ['Every 6 hours as needed'] },
    { name: 'Ertapenem', strengths: ['1 g'], frequencies: ['Once daily'], ages: adults },
    {
      name: 'Ketorolac',
      strengths: ['15 mg', '30 mg'],
      frequencies: ['Every 6 hours as needed'],
      ages: adultsUnder65,
      notWith: notNsaid,
    },
    { name: 'Oxycodone', strengths: ['5 mg'], frequencies: ['Every 6 hours as needed'], ages: adults },
    { name: 'Ondansetron', strengths: ['4 mg'], frequencies: ['Every 8 hours as needed'], ages: fromTwelve },
  ],

  'Urinary tract infection': [
    { name: 'Ceftriaxone', strengths: ['50 mg/kg (max 1 g)', '50 mg/kg (max 2 g)'], frequencies: ['Once daily'] },
    { name: 'Cephalexin suspension', strengths: ['12.5 mg/kg (max 500 mg)'], frequencies: ['Four times daily'] },
    { name: 'Cephalexin', strengths: ['500 mg'], frequencies: ['Twice daily', 'Four times daily'], ages: fromTwelve },
    {
      name: 'Nitrofurantoin',
      strengths: ['100 mg'],
      frequencies: ['Twice daily for 5 days'],
      ages: fromTwelve,
      notWith: ['Kidney failure'],
    },
    {
      name: 'Sulfamethoxazole-trimethoprim',
      strengths: ['800/160 mg'],
      frequencies: ['Twice daily for 3 days', 'Twice daily for 7 days'],
      ages: fromTwelve,
      notWith: ['Kidney failure', 'Childbirth'],
    },
    {
      name: 'Ciprofloxacin',
      strengths: ['250 mg', '500 mg'],
      frequencies: ['Twice daily'],
      ages: adults,
      notWith: notInPregnancy,
    },
    {
      name: 'Phenazopyridine',
      strengths: ['100 mg', '200 mg'],
      frequencies: ['Three times daily as needed'],
      ages: fromTwelve,
      notWith: ['Kidney failure'],
    },
  ],

  'Gallbladder disease': [
    { name: 'Ursodiol', strengths: ['300 mg'], frequencies: ['Twice daily'] },
    { name: 'Ondansetron', strengths: ['4 mg'], frequencies: ['Every 8 hours as needed'] },
    { name: 'Ceftriaxone', strengths: ['50 mg/kg (max 2 g)'], frequencies: ['Once daily'] },
    { name: 'Metronidazole', strengths: ['500 mg'], frequencies: ['Every 8 hours'], ages: adults },
    {
      name: 'Piperacillin-tazobactam',
      strengths: ['3.375 g'],
      frequencies: ['Every 6 hours'],
      ages: adults,
      notWith: ['Kidney failure'],
    },
    {
      name: 'Ketorolac',
      strengths: ['15 mg', '30 mg'],
      frequencies: ['Every 6 hours as needed'],
      ages: adultsUnder65,
      notWith: notNsaid,
    },
    { name: 'Hydromorphone', strengths: ['0.2 mg', '0.5 mg'], frequencies: ['Every 4 hours as needed'], ages: adults },
  ],

  'Back problems': [
    { name: 'Acetaminophen', strengths: ['500 mg', '650 mg', '1000 mg'], frequencies: ['Every 8 hours as needed'] },
    { name: 'Lidocaine patch', strengths: ['4% patch', '5% patch'], frequencies: ['Once daily'] },
    {
      name: 'Ibuprofen',
      strengths: ['400 mg', '600 mg', '800 mg'],
      frequencies: ['Three times daily'],
      notWith: notNsaid,
    },
    { name: 'Naproxen', strengths: ['250 mg', '500 mg'], frequencies: ['Twice daily'], notWith: notNsaid },
    {
      name: 'Cyclobenzaprine',
      strengths: ['5 mg', '10 mg'],
      frequencies: ['Three times daily as needed'],
      ages: adultsUnder65,
      notWith: ['Heart disease'],
    },
    {
      name: 'Gabapentin',
      strengths: ['100 mg', '300 mg'],
      frequencies: ['Three times daily'],
      notWith: ['Kidney failure'],
    },
    { name: 'Tramadol', strengths: ['50 mg'], frequencies: ['Every 6 hours as needed'], ages: adults },
  ],
}
