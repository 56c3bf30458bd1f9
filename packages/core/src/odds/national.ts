import { nationalCalendar } from './national/calendar.ts'
import { nationalCare } from './national/care.ts'
import { nationalConditions, nationalVisitsPerPatient } from './national/conditions.ts'
import { nationalHospitals } from './national/hospitals.ts'
import { nationalCharges, nationalCoverage, nationalPayments } from './national/money.ts'
import { nationalPatients } from './national/patients.ts'
import { nationalStays } from './national/stays.ts'
import type { Odds } from './odds.ts'

/** The odds of the national preset: stays at acute-care hospitals, as close to the published United States as may be. */
export const nationalOdds: Odds = {
  visitsPerPatient: nationalVisitsPerPatient,
  patient: nationalPatients,
  conditions: nationalConditions,
  stay: nationalStays,
  calendar: nationalCalendar,
  care: nationalCare,
  hospital: nationalHospitals,
  coverage: nationalCoverage,
  charge: nationalCharges,
  payment: nationalPayments,
}
