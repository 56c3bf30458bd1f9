import type { Artifact, SinkRun } from '../sink/sink.ts'

/** What open() has given, if it is a run; throws a sentence for the sink's author if it is none. */
export function checkRun(value: unknown): SinkRun {
  const run = (typeof value === 'object' && value !== null ? value : {}) as Partial<SinkRun>
  const missing = (['write', 'commit', 'abort'] as const).filter((name) => typeof run[name] !== 'function')
  if (missing.length === 0) return run as SinkRun
  throw new Error(`open() must give an object with write(), commit() and abort(), and ${missing[0]}() is missing`)
}

/** What commit() has given, if it lists files; throws a sentence for the sink's author if it does not. */
export function checkArtifacts(value: unknown): readonly Artifact[] {
  const isList = Array.isArray(value) && value.every((artifact) => typeof artifact?.path === 'string')
  if (isList) return value
  throw new Error('commit() must give a list of the files it has written, each with its path')
}
