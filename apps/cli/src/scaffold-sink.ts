import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HcError, refusal } from '@hc/core'
import { ownWriters } from './find-package.ts'

/** A sink as it is copied: a package that works, whose every name is `my-sink`. */
const template = fileURLToPath(new URL('../templates/sink', import.meta.url))

/**
 * Makes a package for a sink of one's own, which passes the conformance kit as it stands. Throws HC_OPTIONS_INVALID for
 * a name that no sink may have, HC_TARGET_EXISTS for a folder that is there.
 */
export async function scaffoldSink(name: string, folder: string): Promise<void> {
  checkName(name)
  await refuseExisting(folder)
  const staged = `${folder}.inprogress`
  await refuseExisting(staged)
  let firstMade: string | undefined
  try {
    firstMade = await mkdir(dirname(folder), { recursive: true })
    await cp(template, staged, { recursive: true })
    for (const path of await readdir(staged, { recursive: true })) await rewrite(staged, path, name)
    await rename(staged, folder)
  } catch (error) {
    // The first error stays first.
    for (const made of [staged, firstMade]) {
      if (made !== undefined) await rm(made, { recursive: true, force: true }).catch(() => {})
    }
    const reason = error instanceof Error ? error.message : String(error)
    throw new HcError('HC_TARGET_UNUSABLE', `the folder ${folder} cannot be created: ${reason}`, { cause: error })
  }
  process.stderr.write(nextSteps(name, folder))
}

function checkName(name: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 50) {
    throw refusal(
      `"${name}" is no name for a sink: it has lower-case letters, digits and single dashes, such as my-sink`,
    )
  }
  if (ownWriters().includes(name)) throw refusal(`hc itself writes ${name}; give your sink another name`)
}

async function refuseExisting(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => undefined)) === undefined) return
  throw new HcError('HC_TARGET_EXISTS', `${folder} is there already; name another folder with --outdir`)
}

/** Puts the name in, in a file and in its own name. */
async function rewrite(folder: string, path: string, name: string): Promise<void> {
  const file = join(folder, path)
  if (!(await stat(file)).isFile()) return
  const camel = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const text = await readFile(file, 'utf8')
  await rm(file)
  const renamed = join(folder, path.replaceAll('my-sink', name))
  await writeFile(renamed, text.replaceAll('my-sink', name).replaceAll('mySink', camel))
}

function nextSteps(name: string, folder: string): string {
  return `A sink that works is in ${folder}. Change it, and let its test say when it is right again:

  cd ${folder}
  npm install
  npm test
  hc generate --sink ./${name}.mjs

`
}
