import { z } from '@hc/core'

/** What a Parquet file looks like. Parsed before anything is created; an unknown option is refused. */
export const parquetOptions = z.strictObject({
  compression: z
    .enum(['zstd', 'snappy', 'none'])
    .default('zstd')
    .describe('How pages are compressed: zstd (smallest), snappy (for old readers) or none.'),
  rowGroupRows: z
    .int()
    .min(1)
    .max(1_048_576)
    .default(122_880)
    .describe('Rows in a row group, at most: one also ends where some whole blocks of 4,096 patients do.'),
})

/** The options of the Parquet sink, parsed and complete. */
export type ParquetOptions = z.infer<typeof parquetOptions>
