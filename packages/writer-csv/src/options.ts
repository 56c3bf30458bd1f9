import { z } from '@hc/core'

/** What a CSV file looks like. Parsed before anything is created; an unknown option is refused. */
export const csvOptions = z.strictObject({
  delimiter: z
    .string()
    .refine(
      isDelimiter,
      "must be one ASCII character, other than a letter, a digit, a quote, a line end, '-', '.' or '/'",
    )
    .default(',')
    .describe('Character between two cells. Those that numbers and dates are written with are refused.'),
  header: z.boolean().default(true).describe('Begin each file with the names of the columns.'),
  nullText: z.string().default('').describe('What a null is written as; a text of the same spelling looks like one.'),
  byteOrderMark: z.boolean().default(false).describe('Begin each file with a UTF-8 byte-order mark, for Excel.'),
  lineEnding: z.enum(['lf', 'crlf']).default('lf').describe('How a line ends: lf (\\n) or crlf (\\r\\n).'),
  dateFormat: z.enum(['yyyy-MM-dd', 'yyyy/MM/dd']).default('yyyy-MM-dd').describe('How dates are written.'),
  gzip: z.boolean().default(false).describe('Compress each file with gzip, level 6, and name it .csv.gz.'),
})

/** The options of the CSV sink, parsed and complete. */
export type CsvOptions = z.infer<typeof csvOptions>

// Numbers and dates are written without a look at the delimiter, so it must not be one of their characters.
function isDelimiter(text: string): boolean {
  return text.length === 1 && text > '\0' && text <= '~' && !/[A-Za-z0-9"\r\n\-./]/.test(text)
}
