import { extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { refusal } from '@hc/core'
import { parseJson, parseYaml } from '../parse-text.ts'
import { readText } from '../read-text.ts'
import type { Config } from './config.ts'
import { parseConfig } from './config-schema.ts'

/** Reads a config file: JSON, YAML, or a module whose default export it is. Throws HC_OPTIONS_INVALID. */
export async function readConfig(file: string): Promise<Config> {
  const extension = extname(file).toLowerCase()
  if (extension === '.json' || extension === '.yaml' || extension === '.yml') {
    const content = await readText('config', '--config', file)
    const value = extension === '.json' ? parseJson('config', file, content) : await parseYaml('config', file, content)
    return parseConfig(value, file)
  }
  if (extension === '.mjs' || extension === '.js') {
    // A module that is missing and one that misses another fail alike, so the file is looked at first.
    await readText('config', '--config', file)
    return parseConfig(await importDefault(file), file)
  }
  throw refusal(`the config ${file} must be a .json, .yaml or .mjs file`)
}

async function importDefault(file: string): Promise<unknown> {
  let module: { default?: unknown }
  try {
    module = (await import(pathToFileURL(resolve(file)).href)) as { default?: unknown }
  } catch (error) {
    throw refusal(`the config ${file} could not be loaded: ${error instanceof Error ? error.message : error}`, error)
  }
  if (module.default !== undefined) return module.default
  throw refusal(`the config ${file} has no default export; write export default { … }`)
}
