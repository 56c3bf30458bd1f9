import { z } from '@hc/core'

/** What a JSON Lines file looks like. Parsed before anything is created; an unknown option is refused. */
export const jsonlOptions = z.strictObject({
  dateFormat: z.enum(['yyyy-MM-dd', 'yyyy/MM/dd']).default('yyyy-MM-dd').describe('How dates are written.'),
  nulls: z.enum(['write', 'omit']).default('write').describe('Write a null as null, or omit its name and value.'),
  gzip: z.boolean().default(false).describe('Compress each file with gzip, level 6, and name it .jsonl.gz.'),
})

/** The options of the JSON Lines sink, parsed and complete. */
export type JsonlOptions = z.infer<typeof jsonlOptions>
