import { billing } from './billing.ts'
import { patients } from './patients.ts'
import type { Table } from './table.ts'
import { visits } from './visits.ts'

/** The three tables, parents before children. */
export const tables: readonly Table[] = [patients, visits, billing]
