import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { currentInstallation, pinnedPnpm, toolEnvironment } from './installation.mjs'
import { runCommand } from './run-command.mjs'
import { root } from './workspace-members.mjs'

/** One line of progress for a person; stdout stays free for data. */
export function say(/** @type {string} */ line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs a tool of the root's node_modules with this same Node, so that no shell is needed on any system.
 * @param {string} name package name, `turbo`
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, bin?: string | undefined }} [options]
 */
export function runTool(name, args, { quiet = false, bin = name } = {}) {
  const folder = join(root, 'node_modules', name)
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin]
  const env = toolEnvironment(currentInstallation()?.pnpmFolder)
  return runCommand(process.execPath, [join(folder, file), ...args], { env, quiet })
}

/** Installs the workspace from its lockfile with the pinned pnpm, unless that has been done. Exits when it fails. */
export async function ensureInstalled() {
  requireNode()
  if (currentInstallation()) return
  say('Installing what the lockfile names (only when it has changed) …')
  const npx = npxCommand()
  const code = await runCommand(
    npx.command,
    [...npx.args, '--yes', '--package', pinnedPnpm(), '--', 'node', 'scripts/install.mjs'],
    { shell: npx.shell, quiet: true, env: toolEnvironment() },
  )
  if (code !== 0) {
    say('The installation failed: see the lines above, and check that the npm registry can be reached.')
    process.exit(code)
  }
}

/** Installs, then builds every package whose sources have changed. Exits when that fails. */
export async function ensureBuilt() {
  await ensureInstalled()
  say('Building …')
  const code = await runTool('turbo', ['run', 'build', '--output-logs=errors-only'], { quiet: true })
  if (code !== 0) process.exit(code)
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  say(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`)
  process.exit(1)
}

/** How to call npx without a shell where that is possible: npm tells its scripts where it lies. */
function npxCommand() {
  const npm = process.env.npm_execpath
  const beside = npm && join(dirname(npm), 'npx-cli.js')
  if (beside && existsSync(beside)) return { command: process.execPath, args: [beside], shell: false }
  return { command: 'npx', args: [], shell: process.platform === 'win32' }
}
