import { z } from '@hc/core'

/** What a Parquet file of this sink looks like. Parsed before anything is created; an unknown option is refused. */
export const parquetLiteOptions = z.strictObject({
  compression: z.enum(['snappy', 'gzip', 'none']).default('snappy').describe('How pages are compressed.'),
  money: z
    .enum(['double', 'cents'])
    .default('double')
    .describe('Amounts as dollars in floating point, or as whole cents in 64-bit integers. There are no decimals.'),
  rowGroupRows: z
    .int()
    .min(1)
    .max(1_048_576)
    .default(65_536)
    .describe('Rows in each row group but the last. A row group is held in memory, encoded, until it is full.'),
})

/** The options of the sink, parsed and complete. */
export type ParquetLiteOptions = z.infer<typeof parquetLiteOptions>
