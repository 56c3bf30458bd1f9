import { billing } from './billing.ts'
import { doctors } from './doctors.ts'
import { hospitals } from './hospitals.ts'
import { patients } from './patients.ts'
import { payers } from './payers.ts'
import type { Table } from './table.ts'
import { visits } from './visits.ts'

/** The three tables, parents before children. */
export const tables: readonly Table[] = [patients, visits, billing]

/** The tables that `dimensions` adds: public facts of whom the three tables name, parents before children. */
export const dimensionTables: readonly Table[] = [hospitals, doctors, payers]
