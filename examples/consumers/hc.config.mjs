import { defineConfig } from '@hc/cli'

/** One dataset, made once; each consumer gets a folder below `data` with what it asked for. */
export default defineConfig({
  patients: 5000,
  seed: 'hospital-2026',
  today: '2026-01-01',
  outdir: './data',
  outputs: {
    // Tableau and Power BI: all tables, small and typed.
    'bi-team': { sink: 'parquet', options: { compression: 'snappy' } },

    // A workbook of bills in the words of the revenue cycle, with what a bill is about beside it.
    finance: {
      sink: 'xlsx',
      tables: {
        visits: {
          columns: ['visit_id', 'hospital', 'condition', 'date_of_admission', 'date_of_discharge'],
        },
        billing: {
          as: 'bills',
          rename: {
            total_charge: 'allowed_amount',
            insurance_coverage_amount: 'paid_by_payer',
            patient_responsibility_amount: 'patient_balance',
          },
        },
      },
    },

    // A tenth of the patients with all their visits and bills, as a database that students open with sqlite3.
    course: { sink: 'sql-inserts', options: { dialect: 'sqlite' }, patientShare: 0.1 },

    // Features without names, addresses or policy numbers.
    'data-science': {
      sink: 'csv',
      options: { gzip: true },
      tables: {
        patients: { columns: ['patient_id', 'date_of_birth', 'gender', 'state', 'zipcode', 'insurance_provider'] },
        visits: {
          columns: [
            'visit_id',
            'patient_id',
            'age',
            'condition',
            'severity',
            'treatment',
            'hospital',
            'date_of_admission',
            'date_of_discharge',
            'follow_up_required',
          ],
        },
        billing: { columns: ['visit_id', 'payment_plan', 'payment_status', 'total_charge'] },
      },
    },
  },
})
