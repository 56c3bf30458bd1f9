import { z } from '@hc/core'

/** Rows that a sheet of Excel holds below its header. */
export const maxRowsPerSheet = 1_048_575

/** What the workbook looks like. Parsed before anything is created; an unknown option is refused. */
export const xlsxOptions = z.strictObject({
  dateFormat: z
    .enum(['yyyy-MM-dd', 'yyyy/MM/dd', 'MM/dd/yyyy'])
    .default('yyyy-MM-dd')
    .describe('How dates are shown; in the cells they are dates whatever is chosen.'),
  rowsPerSheet: z
    .int()
    .min(1)
    .max(maxRowsPerSheet)
    .default(maxRowsPerSheet)
    .describe('Rows on one sheet, below its header; a longer table continues on a further sheet.'),
  summary: z.boolean().default(true).describe('Begin with a sheet that says what the data is and how to repeat it.'),
})

/** The options of the XLSX sink, parsed and complete. */
export type XlsxOptions = z.infer<typeof xlsxOptions>
