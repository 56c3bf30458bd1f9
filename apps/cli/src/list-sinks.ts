import { describeOptions, HcError, type OptionDescription, type SinkSupports } from '@hc/core'
import { sinkPackages } from './find-package.ts'
import { formatSinks } from './format-sinks.ts'
import { type ResolvedSink, resolveSink } from './resolve-sink.ts'

/** A sink as `hc sinks` shows it. */
export interface SinkListing {
  /** What `--format` or `--sink` takes. */
  readonly use: string
  readonly name?: string
  readonly package?: { readonly name: string; readonly version: string }
  readonly supports?: SinkSupports
  /** Absent where the sink's schema does not tell. */
  readonly options?: readonly OptionDescription[]
  /** Why an installed sink cannot be used. */
  readonly error?: string
}

/** Prints the sinks that are named, or all that are installed, with their claims and options. */
export async function listSinks(names: readonly string[], { json = false }: { json?: boolean }): Promise<void> {
  const listings: SinkListing[] = []
  if (names.length > 0) for (const name of names) listings.push(describe(name, await resolveSink(name)))
  else for (const name of sinkPackages()) listings.push(await describeInstalled(name))
  process.stdout.write(json ? `${JSON.stringify(listings, null, 2)}\n` : formatSinks(listings))
}

/** A package that cannot be used is shown with the reason: it must not hide the others. */
async function describeInstalled(packageName: string): Promise<SinkListing> {
  const use = packageName.replace(/^(@hc\/|hc-)writer-/, '')
  try {
    return describe(use, await resolveSink(packageName))
  } catch (error) {
    if (error instanceof HcError) return { use, error: error.message }
    throw error
  }
}

function describe(use: string, { sink, package: from }: ResolvedSink): SinkListing {
  const options = describeOptions(sink)
  return {
    use,
    name: sink.name,
    ...(from === undefined ? {} : { package: from }),
    supports: sink.supports,
    ...(options === undefined ? {} : { options }),
  }
}
