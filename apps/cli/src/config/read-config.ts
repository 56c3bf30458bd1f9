import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HcError } from '@hc/core'
import type { Config } from './config.ts'
import { parseConfig } from './config-schema.ts'

/** Reads a config file: JSON, YAML, or a module whose default export it is. Throws HC_OPTIONS_INVALID. */
export async function readConfig(file: string): Promise<Config> {
  const extension = extname(file).toLowerCase()
  if (extension === '.json' || extension === '.yaml' || extension === '.yml') {
    const content = await readText(file)
    return parseConfig(extension === '.json' ? parseJson(content, file) : await parseYaml(content, file), file)
  }
  if (extension === '.mjs' || extension === '.js') {
    // A module that is missing and one that misses another fail alike, so the file is looked at first.
    await readText(file)
    return parseConfig(await importDefault(file), file)
  }
  throw refusal(`the config ${file} must be a .json, .yaml or .mjs file`)
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const reason =
      code === 'ENOENT' || code === 'ENOTDIR' ? 'does not exist; check --config' : `cannot be read: ${message}`
    throw refusal(`the config ${file} ${reason}`, error)
  }
}

function parseJson(content: string, file: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw refusal(`the config ${file} is not JSON: ${(error as Error).message}`, error)
  }
}

async function parseYaml(content: string, file: string): Promise<unknown> {
  const { parse } = await import('yaml')
  try {
    return parse(content)
  } catch (error) {
    throw refusal(
      `the config ${file} is not YAML: ${(error as Error).message.split('\n')[0]!.replace(/:$/, '')}`,
      error,
    )
  }
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

function refusal(message: string, cause?: unknown): HcError {
  return new HcError('HC_OPTIONS_INVALID', message, { cause })
}
