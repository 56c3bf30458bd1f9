import { extname } from 'node:path'
import { HcError, type Scenario } from '@hc/core'
import { parseJson, parseYaml } from './parse-text.ts'
import { readText } from './read-text.ts'

const what = 'scenario file'

/** Reads a scenario from a JSON or YAML file; what it says is checked when it is planned by. Throws HC_OPTIONS_INVALID. */
export async function readScenario(file: string): Promise<Scenario> {
  const kind = extname(file).toLowerCase()
  if (kind !== '.json' && kind !== '.yaml' && kind !== '.yml') {
    const fault = `the ${what} ${file} must end in .json, .yaml or .yml, so that it is clear how to read it`
    throw new HcError('HC_OPTIONS_INVALID', fault)
  }
  const text = await readText(what, '--scenario', file)
  if (kind === '.json') return parseJson(what, file, text) as Scenario
  // A file of comments alone changes nothing.
  return ((await parseYaml(what, file, text)) ?? {}) as Scenario
}
