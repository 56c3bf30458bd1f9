import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HcError, nearestName, type Sink } from '@hc/core'
import { isSink } from '@hc/core/run'
import { findPackage, ownWriters } from './find-package.ts'

/** A sink, and the package that it came from. */
export interface ResolvedSink {
  readonly sink: Sink
  readonly package?: { readonly name: string; readonly version: string }
}

/**
 * Finds a sink by name: `@hc/writer-<name>`, then `hc-writer-<name>`, each beside hc and then beside the user's own
 * modules. A whole name of a package, `@scope/name` or `hc-writer-<name>`, is that package, and a path is a path.
 * Throws HC_SINK_UNKNOWN.
 */
export async function resolveSink(name: string): Promise<ResolvedSink> {
  if (isPath(name)) return { sink: await importSink(name, await addressOfPath(name)) }
  const packages = packageNames(name)
  for (const packageName of packages) {
    const found = isPackageName(packageName) ? findPackage(packageName) : undefined
    if (found === undefined) continue
    const { address, version } = found
    return { sink: await importSink(packageName, address), package: { name: packageName, version } }
  }
  const near = nearestName(name, ownWriters())
  const hint = near === undefined ? `; hc itself writes ${ownWriters().join(', ')}` : `; did you mean ${near}?`
  const tried =
    packages.length === 1 ? `${packages[0]} is not installed` : `neither ${packages.join(' nor ')} is installed`
  throw new HcError('HC_SINK_UNKNOWN', `there is no format "${name}": ${tried}${hint}`)
}

/** Whether a sink is named by its path, not by a format or package. */
export function isPath(name: string): boolean {
  return !isScoped(name) && (/[\\/]/.test(name) || name.startsWith('.') || /\.m?js$/.test(name))
}

function isScoped(name: string): boolean {
  return /^@[^\\/]+\/[^\\/]+$/.test(name)
}

function packageNames(name: string): string[] {
  return isScoped(name) || name.startsWith('hc-writer-') ? [name] : [`@hc/writer-${name}`, `hc-writer-${name}`]
}

function isPackageName(name: string): boolean {
  return /^(@[a-z0-9-][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/.test(name)
}

async function addressOfPath(path: string): Promise<string> {
  const entry = await stat(path).catch(() => undefined)
  if (entry === undefined) throw unknown(`there is no file ${path}; check the path of the sink`)
  if (entry.isDirectory()) throw unknown(`the sink ${path} is a folder; name the module in it`)
  return pathToFileURL(resolve(path)).href
}

async function importSink(shown: string, address: string): Promise<Sink> {
  let module: { default?: unknown }
  try {
    module = (await import(address)) as { default?: unknown }
  } catch (error) {
    const { message, code } =
      error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error), code: undefined }
    const hint = code === 'ERR_MODULE_NOT_FOUND' ? '; install what it needs' : ''
    throw unknown(`the sink ${shown} could not be loaded: ${message}${hint}`, error)
  }
  if (isSink(module.default)) return module.default
  throw unknown(`${shown} is no sink: its default export must have a name, what it supports, and open()`)
}

function unknown(message: string, cause?: unknown): HcError {
  return new HcError('HC_SINK_UNKNOWN', message, { cause })
}
