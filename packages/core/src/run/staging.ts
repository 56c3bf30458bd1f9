import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { HcError } from '../error.ts'
import { errorNumber, withReason } from './io-error.ts'
import type { Target } from './target.ts'

/** A run's own place beside its target. Nothing at the target changes until `publish`. */
export interface Staging {
  /** The folder that will be the dataset. */
  readonly data: string
  /** The folder for what is forgotten at the end; made by whoever needs it. */
  readonly scratch: string
  /** Moves the dataset to the target with one rename, and removes the rest. */
  publish(): Promise<void>
  /** Removes every trace of the run. Safe to call twice. */
  discard(): Promise<void>
}

/** Creates the staging folder of a checked target, after removing what a killed run left if that is allowed. */
export async function stage(target: Target, overwrite: boolean): Promise<Staging> {
  const data = join(target.staging, 'data')
  let firstMade: string | undefined
  let staged = false

  async function discard(): Promise<void> {
    if (staged) await rm(target.staging, { recursive: true, force: true })
    if (firstMade !== undefined) await removeEmpty(dirname(target.path), firstMade)
  }

  try {
    await withReason('HC_TARGET_UNUSABLE', `the output folder ${target.shown} cannot be created`, async () => {
      firstMade = await mkdir(dirname(target.path), { recursive: true })
      if (overwrite) await rm(target.staging, { recursive: true, force: true })
      await claim(target)
      staged = true
      await mkdir(data)
    })
  } catch (error) {
    await discard()
    throw error
  }
  return {
    data,
    scratch: join(target.staging, 'scratch'),
    publish: () =>
      withReason('HC_IO_FAILED', `the dataset could not be moved to ${target.shown}`, async () => {
        await moveIn(data, target, overwrite)
        await rm(target.staging, { recursive: true, force: true })
      }),
    discard,
  }
}

/** Makes the staging folder; that it can be made only once keeps two runs apart. */
async function claim(target: Target): Promise<void> {
  try {
    await mkdir(target.staging)
  } catch (error) {
    if (errorNumber(error) !== 'EEXIST') throw error
    throw new HcError('HC_TARGET_EXISTS', `another run is writing ${target.shown}; wait for it, or name another folder`)
  }
}

/** Puts a folder at the target. An old dataset is whole under one of its two names at every instant. */
async function moveIn(data: string, target: Target, overwrite: boolean): Promise<void> {
  const old = await readdir(target.path).catch(() => undefined)
  // An empty folder is removed first, because Windows does not rename onto one.
  if (old?.length === 0) await rmdir(target.path)
  if (old === undefined || old.length === 0) {
    await rename(data, target.path)
  } else if (!overwrite) {
    throw new HcError('HC_TARGET_EXISTS', `another run has written ${target.shown} meanwhile; nothing was published`)
  } else {
    await rm(target.aside, { recursive: true, force: true })
    await rename(target.path, target.aside)
    try {
      await rename(data, target.path)
    } catch (error) {
      await rename(target.aside, target.path)
      throw error
    }
  }
  await rm(target.aside, { recursive: true, force: true })
}

/** Removes a folder and the empty ones above it, up to and including the last one given. */
async function removeEmpty(folder: string, last: string): Promise<void> {
  try {
    await rmdir(folder)
  } catch (error) {
    // Somebody else has put something there, or has removed it.
    if (errorNumber(error) !== 'ENOENT') return
  }
  if (folder !== last && folder.length > last.length) await removeEmpty(dirname(folder), last)
}
