import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { root, workspaceMembers } from './workspace-members.mjs'

const stampFile = join(root, 'node_modules', '.hc', 'installation.json')

/** Everything an installation follows from, as one sum: when it has not changed, there is nothing to install. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  const manifests = workspaceMembers().map(({ folder }) => `${folder}/package.json`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests]) {
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/**
 * The installation that is in place, or undefined when it is missing or out of date.
 * @returns {{ pnpmFolder: string } | undefined} `pnpmFolder` holds the pinned pnpm, for the PATH of tools that call it.
 */
export function currentInstallation() {
  if (!existsSync(stampFile)) return undefined
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8'))
  const whole =
    existsSync(stamp.pnpmFolder) &&
    workspaceMembers().every(
      ({ folder, manifest }) => !manifest.dependencies || existsSync(join(root, folder, 'node_modules')),
    )
  return whole && stamp.fingerprint === fingerprint() ? { pnpmFolder: stamp.pnpmFolder } : undefined
}

/**
 * Records that the workspace is installed as the lockfile says.
 * @param {string} pnpmFolder
 */
export function recordInstallation(pnpmFolder) {
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, `${JSON.stringify({ fingerprint: fingerprint(), pnpmFolder }, null, 2)}\n`)
}

/** The pnpm version that package.json pins. */
export function pinnedPnpm() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return packageManager.split('+', 1)[0]
}

/**
 * This process's environment with a folder put first on the PATH, and the telemetry of tools off.
 * @param {string} [folder]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(folder) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const path = [folder, process.env[name]].filter(Boolean).join(delimiter)
  return { ...process.env, [name]: path, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
}
