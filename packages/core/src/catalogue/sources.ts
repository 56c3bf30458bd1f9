import type { Source } from './source.ts'

const nchs = 'NCHS'
const census = 'US Census Bureau'
const hcup = 'AHRQ, Healthcare Cost and Utilization Project'
const newYork = 'New York State Department of Health'

/** Where figures of the world come from, by a short name: those that presets are made after, and those they are compared with. */
export const sources = {
  survey2010: {
    publisher: nchs,
    title: 'National Hospital Discharge Survey, public-use file (newborns left out)',
    year: 2010,
  },
  births2022: { publisher: nchs, title: 'National Vital Statistics Reports 73(2), Births: Final Data', year: 2022 },
  careSurvey2014: { publisher: nchs, title: 'National Hospital Care Survey, pneumonia', year: 2014 },
  brief87: { publisher: hcup, title: 'Statistical Brief 87 (stays of 2007)', year: 2010 },
  brief142: { publisher: hcup, title: 'Statistical Brief 142 (stays of 2009, all payers)', year: 2012 },
  brief248: { publisher: hcup, title: 'Statistical Brief 248 (readmissions, 2010-16)', year: 2019 },
  brief316: { publisher: hcup, title: 'Statistical Brief 316 (stays of 2022)', year: 2025 },
  facts2005: { publisher: hcup, title: 'Facts and Figures 2005, exhibit 2.11', year: 2005 },
  coverage2023: {
    publisher: census,
    title: 'Health Insurance Coverage in the United States: 2023 (P60-284)',
    year: 2024,
  },
  uninsured2024: {
    publisher: census,
    title: 'Health Insurance Coverage by State: 2023 and 2024 (ACSBR-024)',
    year: 2025,
  },
  uninsured2022: { publisher: census, title: 'American Community Survey, uninsured by state', year: 2022 },
  census2010: { publisher: census, title: '2010 Census, population of the states', year: 2010 },
  census2020: { publisher: census, title: '2020 Census, population of the states', year: 2020 },
  populationEstimates: { publisher: census, title: 'Population estimates, Vintage 2023', year: 2023 },
  surnames2013: { publisher: census, title: 'Surnames of 2000, as of 2013 (by way of FiveThirtyEight)', year: 2014 },
  givenNames2013: {
    publisher: 'Social Security Administration',
    title: 'Given names of the living population, as of 2013 (by way of FiveThirtyEight)',
    year: 2014,
  },
  birthsByDay: {
    publisher: 'Social Security Administration',
    title: 'Births by day, 2008-14 (by way of FiveThirtyEight)',
    year: 2014,
  },
  bloodCenters: { publisher: 'Memorial Blood Centers', title: 'Blood types in the United States', year: 2024 },
  insurers2024: {
    publisher: 'American Medical Association',
    title: 'Competition in Health Insurance: A Comprehensive Study of US Markets (data of 2024)',
    year: 2025,
  },
  sparcs2015: { publisher: newYork, title: 'SPARCS Hospital Inpatient Discharges', year: 2015 },
  sparcs2020: { publisher: newYork, title: 'SPARCS Hospital Inpatient Discharges', year: 2020 },
  sparcs2024: { publisher: newYork, title: 'SPARCS Hospital Inpatient Discharges', year: 2024 },
  birthSpending: {
    publisher: 'Peterson-KFF Health System Tracker',
    title: 'Health costs associated with pregnancy, childbirth, and postpartum care (2021-23)',
    year: 2025,
  },
  adrion: {
    publisher: 'JAMA Internal Medicine',
    title: 'Adrion and others, Out-of-pocket spending for hospitalizations among nonelderly adults (2013)',
    year: 2016,
  },
  crowe: { publisher: 'Crowe', title: 'Revenue cycle analytics: hospital collections from patients', year: 2022 },
  jpMorgan: { publisher: 'J.P. Morgan', title: 'Trends in Healthcare Payments (2024)', year: 2025 },
  pymnts: { publisher: 'PYMNTS and Flywire', title: 'Out-of-pocket healthcare payments', year: 2021 },
  cfpb: {
    publisher: 'Consumer Financial Protection Bureau',
    title: 'Medical collections on credit records, 2022-23',
    year: 2024,
  },
  fda: {
    publisher: 'US Food and Drug Administration',
    title: 'Drug approvals and emergency use authorizations, to 2021',
    year: 2021,
  },
  beers2023: { publisher: 'American Geriatrics Society', title: 'Beers Criteria', year: 2023 },
  socialSecurityAct: { publisher: 'United States', title: 'Social Security Act, title XVIII', year: 1965 },
  partADeductible: {
    publisher: 'Centers for Medicare & Medicaid Services',
    title: 'Medicare Part A inpatient deductible, 2023 to 2025',
    year: 2025,
  },
  debtSurvey2022: { publisher: 'KFF', title: 'Health Care Debt Survey', year: 2022 },
  stateExpenses2022: {
    publisher: 'KFF',
    title: 'State Health Facts, hospital adjusted expenses per inpatient day (2022)',
    year: 2024,
  },
  fluSeasons: { publisher: 'CDC', title: 'Peak months of the flu season, 1982-83 to 2017-18', year: 2018 },
  stepanova: {
    publisher: 'Journal of Stroke and Cerebrovascular Diseases',
    title: 'Stepanova and others (stays for stroke, 2009)',
    year: 2013,
  },
  jain: { publisher: 'PLoS One', title: 'Jain and others (adults with pneumonia, 2013-14)', year: 2018 },
  yandrapalli: {
    publisher: 'Annals of Translational Medicine',
    title: 'Yandrapalli and others (adults with influenza, 2014)',
    year: 2018,
  },
  asthmaReadmission: {
    publisher: 'Postgraduate Medical Journal',
    title: 'Readmission after asthma (2013)',
    year: 2021,
  },
  strokeReadmission: {
    publisher: 'Stroke',
    title: 'Abstract WMP94 (readmission after ischemic stroke, 2013)',
    year: 2013,
  },
  law: {
    publisher: 'Plastic and Reconstructive Surgery Global Open',
    title: 'Law and others, Hospital burden of migraine in United States adults (stays of 2012)',
    year: 2020,
  },
  boneAndJoint: {
    publisher: 'United States Bone and Joint Initiative',
    title: 'The Burden of Musculoskeletal Diseases in the United States (stays of 2011)',
    year: 2014,
  },
  anaphylaxis: {
    publisher: 'American College of Allergy, Asthma and Immunology',
    title: 'Abstract on stays for anaphylaxis (to 2015)',
    year: 2018,
  },
  ohsfeldt: {
    publisher: 'Advances in Therapy',
    title: 'Ohsfeldt and others (adults with COVID-19, April to December 2020)',
    year: 2021,
  },
} as const satisfies Readonly<Record<string, Source>>
