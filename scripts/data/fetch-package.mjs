import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Installs packages, given as name@version, into a new temporary folder without running their scripts, calls `use` with
 * a `require` that finds them and their folder, and removes the folder.
 */
export function withPackages(packages, use) {
  const folder = mkdtempSync(join(tmpdir(), 'hc-data-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    const flags = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    // npm is a .cmd file on Windows, which only a shell starts.
    execFileSync('npm', [...flags, ...packages], { stdio: 'inherit', shell: process.platform === 'win32' })
    return use(createRequire(join(folder, 'package.json')), join(folder, 'node_modules'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
