import { constants, type Stats } from 'node:fs'
import { access, lstat, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { HcError } from '../error.ts'
import { errorNumber, withReason } from './io-error.ts'

/** The folder that a run will publish, found usable; nothing has been created yet. */
export interface Target {
  /** As the user named it, for messages. */
  readonly shown: string
  /** Absolute, with links resolved. */
  readonly path: string
  /** Where the run is staged until it is published. */
  readonly staging: string
  /** Where the old dataset waits while the new one moves in. */
  readonly aside: string
  /** The nearest folder above that exists. */
  readonly parent: string
}

/**
 * Checks that a dataset can be published at a folder, without creating anything. Throws HC_TARGET_EXISTS when something
 * is there that the run may not replace, HC_TARGET_UNUSABLE when the folder could not be made.
 */
export async function checkTarget(outdir: string, overwrite: boolean): Promise<Target> {
  if (outdir === '') throw new HcError('HC_TARGET_UNUSABLE', 'the output folder has no name')
  return withReason('HC_TARGET_UNUSABLE', `the output folder ${outdir} cannot be used`, async () => {
    const entry = await statOrNothing(resolve(outdir))
    const path = entry === undefined ? resolve(outdir) : await realpath(outdir)
    const target = {
      shown: outdir.length > 1 ? outdir.replace(/[/\\]+$/, '') : outdir,
      path,
      staging: `${path}.inprogress`,
      aside: `${path}.replaced`,
      parent: await nearestFolder(path),
    }
    if (entry !== undefined) await checkExisting(target, entry, overwrite)
    await checkLeftovers(target, overwrite)
    await access(target.parent, constants.W_OK | constants.X_OK)
    return target
  })
}

async function checkExisting(target: Target, entry: Stats, overwrite: boolean): Promise<void> {
  const { shown, path } = target
  if (!entry.isDirectory()) {
    throw new HcError('HC_TARGET_UNUSABLE', `the output folder ${shown} is a file; name a folder`)
  }
  if (isWithin(process.cwd(), path)) {
    throw new HcError(
      'HC_TARGET_UNUSABLE',
      `the output folder ${shown} holds the current folder, so it cannot be replaced as a whole; name a folder inside it`,
    )
  }
  if (entry.dev !== (await stat(dirname(path))).dev) {
    throw new HcError(
      'HC_TARGET_UNUSABLE',
      `the output folder ${shown} is a mount point, so it cannot be replaced as a whole; name a folder inside it`,
    )
  }
  const names = await readdir(path)
  if (names.length === 0) return
  if (!overwrite) {
    throw new HcError(
      'HC_TARGET_EXISTS',
      `the output folder ${shown} is not empty; name another folder, or add --overwrite to replace it`,
    )
  }
  if (!names.includes('manifest.json')) {
    throw new HcError(
      'HC_TARGET_EXISTS',
      `the output folder ${shown} holds files but no manifest.json, so hc did not make it and will not replace it; name another folder`,
    )
  }
}

async function checkLeftovers(target: Target, overwrite: boolean): Promise<void> {
  // Looked at even when they may be removed, so that a name that is too long is found before anything is created.
  const staged = await existsAt(target.staging)
  const aside = await existsAt(target.aside)
  if (overwrite) return
  if (staged) {
    throw new HcError(
      'HC_TARGET_EXISTS',
      `${target.shown}.inprogress was left by a run that is still going or was killed; remove it, or add --overwrite`,
    )
  }
  if (aside) {
    throw new HcError(
      'HC_TARGET_EXISTS',
      `${target.shown}.replaced holds the dataset that a killed run was replacing; rename it to ${target.shown} to keep it, or add --overwrite`,
    )
  }
}

/** Whether something, even a dangling link, bears a name. */
async function existsAt(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (isAbsent(error)) return false
    throw error
  }
}

async function statOrNothing(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path)
  } catch (error) {
    if (!isAbsent(error)) throw error
    // A link to nowhere is something, though stat finds nothing.
    if (await existsAt(path)) throw new Error('it is a link to a place that does not exist')
    return undefined
  }
}

async function nearestFolder(path: string): Promise<string> {
  const above = dirname(path)
  const entry = await statOrNothing(above)
  if (entry !== undefined && !entry.isDirectory()) throw new Error('it lies below a file')
  return entry === undefined ? nearestFolder(above) : above
}

function isAbsent(error: unknown): boolean {
  return errorNumber(error) === 'ENOENT'
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
