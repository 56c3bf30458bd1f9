import { resolve } from 'node:path'
import { HcError } from '@hc/core'
import type { Output } from '@hc/core/run'
import { isPath, resolveSink } from '../resolve-sink.ts'
import type { Config, OutputConfig } from './config.ts'
import { pathBeside } from './config-flags.ts'

/** Turns the outputs of a config into those of a run. Throws before anything is created. */
export async function configOutputs(outputs: NonNullable<Config['outputs']>, file: string): Promise<Output[]> {
  const named = Object.entries(outputs)
  if (named.length === 0) throw new HcError('HC_OPTIONS_INVALID', `${file}: outputs is empty; name at least one output`)
  const result: Output[] = []
  for (const [name, output] of named) result.push(await configOutput(name, output, file))
  return result
}

async function configOutput(name: string, output: OutputConfig, file: string): Promise<Output> {
  const { sink, options, folder = name, tables, patientShare } = output
  const resolved =
    typeof sink === 'string' ? await resolveSink(isPath(sink) ? resolve(pathBeside(sink, file)) : sink) : { sink }
  const selection = {
    ...(tables === undefined ? {} : { tables }),
    ...(patientShare === undefined ? {} : { patientShare }),
  }
  return {
    ...resolved,
    folder,
    ...(options === undefined ? {} : { options }),
    ...(Object.keys(selection).length === 0 ? {} : { selection }),
  }
}
