import { HcError, nearestName, type Sink, z } from '@hc/core'
import { isSink } from '@hc/core/run'
import type { Config } from './config.ts'

const text = z.string({ error: 'must be a text' })
const number = z.number({ error: 'must be a number' })
const yesOrNo = z.boolean({ error: 'must be true or false' })
const names = z.array(z.string({ error: 'must be a name' }), { error: 'must be a list of names' })

const tableSelection = z.strictObject(
  {
    as: text.optional(),
    columns: names.optional(),
    rename: z.record(z.string(), text, { error: 'must give new names by old ones' }).optional(),
  },
  { error: ifNoObject('must be true, or say what of the table is wanted') },
)

const output = z.strictObject(
  {
    sink: z.custom<string | Sink>((value) => (typeof value === 'string' && value !== '') || isSink(value), {
      error: 'must be the name of a format or package, a path, or a sink',
    }),
    options: z.record(z.string(), z.unknown(), { error: 'must be settings by name' }).optional(),
    folder: text.optional(),
    tables: z
      .union([names, z.record(z.string(), z.union([z.literal(true), tableSelection]))], {
        error: 'must be a list of tables, or say for each table what of it is wanted',
      })
      .optional(),
    patientShare: number.optional(),
  },
  { error: ifNoObject('must be an output: a sink, and what it gets') },
)

const config = z.strictObject(
  {
    patients: number.optional(),
    seed: z.union([z.string(), z.number()], { error: 'must be a text or a number' }).optional(),
    today: text.optional(),
    startDate: text.optional(),
    preset: text.optional(),
    scenario: text.optional(),
    zipTarget: number.optional(),
    zipPoolFile: text.optional(),
    minorSameDayRate: number.optional(),
    singleHospital: yesOrNo.optional(),
    hospitalName: text.optional(),
    hospitalState: text.optional(),
    hospitalZipcode: text.optional(),
    localShare: number.optional(),
    localTopN: number.optional(),
    localDecay: number.optional(),
    outstateNeighborShare: number.optional(),
    outdir: text.optional(),
    dictionary: yesOrNo.optional(),
    dimensions: yesOrNo.optional(),
    truth: yesOrNo.optional(),
    outputs: z.record(z.string(), output, { error: 'must give outputs by name' }).optional(),
  },
  { error: ifNoObject('must hold settings by name') },
)

/** Checks what a config file holds. Throws HC_OPTIONS_INVALID with the path of the first thing that is wrong. */
export function parseConfig(value: unknown, shown: string): Config {
  const parsed = config.safeParse(value)
  if (parsed.success) return parsed.data as Config
  throw new HcError('HC_OPTIONS_INVALID', `${shown}: ${sentence(parsed.error.issues[0]!)}`)
}

function sentence(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String)
  if (issue.code !== 'unrecognized_keys') {
    return path.length === 0 ? `it ${issue.message}` : `${path.join('.')} ${issue.message}`
  }
  const known = knownAt(path.length)
  const near = nearestName(issue.keys[0]!, known)
  const hint = near === undefined ? `; there are ${known.join(', ')}` : `; did you mean ${near}?`
  return `there is no setting ${[...path, issue.keys[0]].join('.')}${hint}`
}

/** The settings of a config, of an output in it, and of a table in that, told apart by how deep they lie. */
function knownAt(depth: number): string[] {
  return Object.keys((depth === 0 ? config : depth === 2 ? output : tableSelection).shape)
}

/** The sentence for a value that is no object; what is wrong inside one says so itself. */
function ifNoObject(message: string) {
  return (issue: { readonly code: string }) => (issue.code === 'invalid_type' ? message : undefined)
}
