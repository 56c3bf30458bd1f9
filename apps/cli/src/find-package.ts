import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** An installed package: the address of its entry, and its version. */
export interface FoundPackage {
  readonly address: string
  readonly version: string
}

/** Finds a package beside hc, then beside the user's own modules; undefined where it is not installed. */
export function findPackage(name: string): FoundPackage | undefined {
  const address = addressBesideHc(name) ?? addressBesideUser(name)
  return address === undefined ? undefined : { address, version: versionOf(name, dirname(fileURLToPath(address))) }
}

/** Names of the packages that hold a sink: those that hc brings along, and those installed where hc is run. */
export function sinkPackages(): string[] {
  const found = userFolders().flatMap((folder) => [
    ...foldersIn(join(folder, '@hc'), /^writer-/).map((name) => `@hc/${name}`),
    ...foldersIn(folder, /^hc-writer-/),
  ])
  return [...new Set([...ownWriters().map((name) => `@hc/writer-${name}`), ...found.sort()])]
}

/** The formats that hc brings along: its own dependencies say which. */
export function ownWriters(): string[] {
  const { dependencies = {} } = readManifest(fileURLToPath(new URL('../package.json', import.meta.url))) ?? {}
  return Object.keys(dependencies)
    .filter((name) => name.startsWith('@hc/writer-'))
    .map((name) => name.slice('@hc/writer-'.length))
}

function addressBesideHc(name: string): string | undefined {
  try {
    return import.meta.resolve(name)
  } catch {
    return undefined
  }
}

function addressBesideUser(name: string): string | undefined {
  try {
    return pathToFileURL(createRequire(join(process.cwd(), 'hc.js')).resolve(name)).href
  } catch {
    // A package for import alone is not found by require: its own package.json says where it begins.
    const folder = userFolders()
      .map((modules) => join(modules, name))
      .find((path) => existsSync(join(path, 'package.json')))
    const entry = folder === undefined ? undefined : entryOf(readManifest(join(folder, 'package.json'))?.exports)
    return folder === undefined || entry === undefined ? undefined : pathToFileURL(join(folder, entry)).href
  }
}

function entryOf(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports
  if (typeof exports !== 'object' || exports === null) return undefined
  for (const condition of ['.', 'import', 'node', 'default']) {
    const entry = entryOf((exports as Record<string, unknown>)[condition])
    if (entry !== undefined) return entry
  }
  return undefined
}

/** The folders of modules that a program in the current folder would look into. */
function userFolders(): readonly string[] {
  return createRequire(join(process.cwd(), 'hc.js')).resolve.paths('a-package') ?? []
}

function foldersIn(folder: string, pattern: RegExp): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => pattern.test(name)) : []
}

/** The version in the package's own package.json, which lies in the folder of its entry or above. */
function versionOf(name: string, folder: string): string {
  const manifest = readManifest(join(folder, 'package.json'))
  if (manifest?.name === name) return manifest.version ?? 'unknown'
  return dirname(folder) === folder ? 'unknown' : versionOf(name, dirname(folder))
}

interface PackageManifest {
  readonly name?: string
  readonly version?: string
  readonly exports?: unknown
  readonly dependencies?: Readonly<Record<string, string>>
}

function readManifest(path: string): PackageManifest | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as PackageManifest
  } catch {
    return undefined
  }
}
