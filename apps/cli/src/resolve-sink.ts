import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { HcError, nearestName, type Sink } from '@hc/core'
import { isSink } from '@hc/core/run'

/** A sink, and the package that it came from. */
export interface ResolvedSink {
  readonly sink: Sink
  readonly package?: { readonly name: string; readonly version: string }
}

/**
 * Finds a sink by name: `@hc/writer-<name>`, then `hc-writer-<name>`, each beside hc and then beside the user's own
 * modules. A path is a path. Throws HC_SINK_UNKNOWN.
 */
export async function resolveSink(name: string): Promise<ResolvedSink> {
  if (isPath(name)) return { sink: await importSink(name, pathToFileURL(resolve(name)).href) }
  const packages = [`@hc/writer-${name}`, `hc-writer-${name}`]
  if (/^[a-z][a-z0-9-]*$/.test(name)) {
    for (const packageName of packages) {
      const address = findPackage(packageName)
      if (address === undefined) continue
      const version = versionOf(packageName, dirname(fileURLToPath(address)))
      return { sink: await importSink(packageName, address), package: { name: packageName, version } }
    }
  }
  const near = nearestName(name, ownWriters())
  const hint = near === undefined ? `; hc itself writes ${ownWriters().join(', ')}` : `; did you mean ${near}?`
  throw new HcError(
    'HC_SINK_UNKNOWN',
    `there is no format "${name}": neither ${packages.join(' nor ')} is installed${hint}`,
  )
}

/** Whether a sink is named by its path, not by a format or package. */
export function isPath(name: string): boolean {
  return /[\\/]/.test(name) || name.startsWith('.') || /\.m?js$/.test(name)
}

function findPackage(packageName: string): string | undefined {
  try {
    return import.meta.resolve(packageName)
  } catch {
    // Not beside hc; the user may have installed it where hc is run.
  }
  try {
    return pathToFileURL(createRequire(join(process.cwd(), 'hc.js')).resolve(packageName)).href
  } catch {
    return undefined
  }
}

async function importSink(shown: string, address: string): Promise<Sink> {
  let module: { default?: unknown }
  try {
    module = (await import(address)) as { default?: unknown }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new HcError('HC_SINK_UNKNOWN', `the sink ${shown} could not be loaded: ${reason}`, { cause: error })
  }
  if (isSink(module.default)) return module.default
  throw new HcError(
    'HC_SINK_UNKNOWN',
    `${shown} is no sink: its default export must have a name, what it supports, and open()`,
  )
}

/** The version in the package's own package.json, which lies in the folder of its entry or above. */
function versionOf(packageName: string, folder: string): string {
  const manifest = readManifest(join(folder, 'package.json'))
  if (manifest?.name === packageName) return manifest.version ?? 'unknown'
  return dirname(folder) === folder ? 'unknown' : versionOf(packageName, dirname(folder))
}

function readManifest(path: string): { name?: string; version?: string } | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string }
  } catch {
    return undefined
  }
}

/** The formats that hc brings along: its own dependencies say which. */
function ownWriters(): string[] {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> }
  return Object.keys(dependencies)
    .filter((name) => name.startsWith('@hc/writer-'))
    .map((name) => name.slice('@hc/writer-'.length))
}
