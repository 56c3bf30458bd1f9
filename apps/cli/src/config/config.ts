import type { Sink } from '@hc/core'
import type { Selection } from '@hc/core/run'

/**
 * A dataset and who gets what of it, for `hc generate --config`. Settings bear the names of the flags; a flag on the
 * command line wins. Paths are relative to the folder of the config file.
 */
export interface Config {
  readonly patients?: number
  readonly seed?: string | number
  /** YYYY-MM-DD. */
  readonly today?: string
  /** YYYY-MM-DD. */
  readonly startDate?: string
  readonly preset?: string
  /** The path of a scenario file. */
  readonly scenario?: string
  readonly zipTarget?: number
  readonly zipPoolFile?: string
  readonly minorSameDayRate?: number
  readonly singleHospital?: boolean
  readonly hospitalName?: string
  readonly hospitalState?: string
  readonly hospitalZipcode?: string
  readonly localShare?: number
  readonly localTopN?: number
  /** Kilometres. */
  readonly localDecay?: number
  readonly outstateNeighborShare?: number
  readonly outdir?: string
  readonly dictionary?: boolean
  readonly dimensions?: boolean
  readonly truth?: boolean
  /** What is written, by names of the caller's choice. Absent: one CSV output, or what `--format` says. */
  readonly outputs?: Readonly<Record<string, OutputConfig>>
}

/** What one consumer gets. */
export interface OutputConfig extends Selection {
  /** The name of a format, a package, the path of a module, or a sink itself. */
  readonly sink: string | Sink
  /** Options of the sink. */
  readonly options?: Readonly<Record<string, unknown>>
  /** Folder below the output folder. Absent: the name of the output. */
  readonly folder?: string
}

/** Gives a config back as it is; an editor then knows what may stand in it. */
export function defineConfig(config: Config): Config {
  return config
}
