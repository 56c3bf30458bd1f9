import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refusal, z } from '@hc/core'

/** What is needed of a dataset's manifest: its files, how they were written, and the window of its dates. */
export interface DatasetManifest {
  readonly files: readonly { readonly path: string; readonly table?: string | undefined }[]
  readonly outputs: readonly {
    readonly sink: string
    readonly folder?: string | undefined
    readonly options: Readonly<Record<string, unknown>>
    /** What of the dataset it holds, where not all. */
    readonly selection?: unknown
  }[]
  readonly startDate?: string | undefined
  readonly today?: string | undefined
}

const day = z.iso.date()
const period = z.object({ startDate: day.optional(), today: day.optional() })
const schema = z.object({
  files: z.array(z.object({ path: z.string(), table: z.string().optional() })),
  outputs: z.array(
    z.object({
      sink: z.string(),
      folder: z.string().optional(),
      options: z.record(z.string(), z.unknown()).default({}),
      selection: z.unknown().optional(),
    }),
  ),
  options: period.optional(),
  contract: period.optional(),
})

/** Reads the manifest of a published folder. Throws HC_OPTIONS_INVALID, in one sentence, when there is none. */
export async function readManifest(dir: string): Promise<DatasetManifest> {
  let text: string
  try {
    text = await readFile(join(dir, 'manifest.json'), 'utf8')
  } catch (error) {
    throw refusal(`there is no dataset in ${dir}: its manifest.json cannot be read; name a folder that hc made`, error)
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw refusal(`${dir}/manifest.json is not JSON; make the dataset again with hc generate`, error)
  }
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw refusal(`${dir}/manifest.json is not a manifest of hc; name a folder that hc made`)
  const { files, outputs, options, contract } = parsed.data
  return {
    files,
    outputs,
    startDate: contract?.startDate ?? options?.startDate,
    today: contract?.today ?? options?.today,
  }
}
