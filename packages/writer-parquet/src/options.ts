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
    .describe('Rows in each row group but the last. A reader skips or shares out whole row groups.'),
})

/** The options of the Parquet sink, parsed and complete. */
export type ParquetOptions = z.infer<typeof parquetOptions>
