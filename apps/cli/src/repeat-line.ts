import { quoteWord } from '@hc/core'
import type { SettledFlags } from './generate-flags.ts'
import { singleHospitalFlagNames } from './single-hospital-flags.ts'

/** The command line that makes the same dataset again, ready to be pasted into a shell. */
export function repeatLine(flags: SettledFlags): string {
  const words = ['hc', 'generate', '--patients', flags.patients, '--seed', flags.seed, '--today', flags.today]
  const optional: readonly (readonly [string, string | undefined])[] = [
    ['--start-date', flags.startDate],
    ['--preset', flags.preset],
    ['--scenario', flags.scenario],
    ['--zip-target', flags.zipTarget],
    ['--zip-pool-file', flags.zipPoolFile],
    ...Object.entries(singleHospitalFlagNames).map(
      ([name, flag]) => [flag, flags[name as keyof typeof singleHospitalFlagNames]] as const,
    ),
    ['--minor-same-day-rate', flags.minorSameDayRate],
    ['--config', flags.config],
    ['--format', flags.format === 'csv' && flags.sink === undefined ? undefined : flags.format],
    ...(flags.sink ?? []).map((name) => ['--sink', name] as const),
    ...(flags.option ?? []).map((option) => ['--option', option] as const),
    ['--date-format', flags.dateFormat],
  ]
  for (const [flag, value] of optional) if (value !== undefined) words.push(flag, value)
  if (flags.singleHospital) words.push('--single-hospital')
  if (flags.dictionary) words.push('--dictionary')
  if (flags.dimensions) words.push('--dimensions')
  if (flags.truth) words.push('--truth')
  words.push('--outdir', flags.outdir, '--overwrite')
  return words.map(quoteWord).join(' ')
}
