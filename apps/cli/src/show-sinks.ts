import { join } from 'node:path'
import { refusal } from '@hc/core'

/** The flags of `hc sinks`, as typed. */
export interface SinksFlags {
  readonly new?: string
  readonly outdir?: string
  readonly json?: boolean
}

/** Lists sinks, or with `--new` makes a package for one. */
export async function showSinks(names: readonly string[], flags: SinksFlags): Promise<void> {
  if (flags.new === undefined) {
    if (flags.outdir !== undefined) throw refusal('--outdir says where --new makes a sink; add --new <name>')
    const { listSinks } = await import('./list-sinks.ts')
    await listSinks(names, flags)
    return
  }
  if (names.length > 0) throw refusal(`--new makes one sink and lists none; leave ${names.join(' ')} out`)
  if (flags.json) throw refusal('--json lists sinks and --new makes one; leave one out')
  const { scaffoldSink } = await import('./scaffold-sink.ts')
  await scaffoldSink(flags.new, flags.outdir ?? join('.', flags.new))
}
