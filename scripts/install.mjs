// Runs inside `npx --package pnpm@…`, where the pinned pnpm is on the PATH: installs from the lockfile and records where
// that pnpm lies, so that the next run needs neither npx nor an installation.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { recordInstallation, toolEnvironment } from './installation.mjs'
import { runCommand } from './run-command.mjs'

const environment = toolEnvironment()
const path = Object.entries(environment).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? ''
const pnpmFolder = path.split(delimiter).find((folder) => folder !== '' && existsSync(join(folder, 'pnpm')))
if (pnpmFolder === undefined) throw new Error('pnpm is not on the PATH: run this through "npm start" or "npm test".')

const windows = process.platform === 'win32'
const code = await runCommand('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only'], {
  env: environment,
  shell: windows,
})
if (code === 0) recordInstallation(pnpmFolder)
process.exitCode = code
