import { spawn } from 'node:child_process'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The file that npm puts on the path as `hc`. */
export const bin = fileURLToPath(import.meta.resolve('@hc/cli/package.json').replace('package.json', 'bin/hc.js'))

/** Runs the built `hc` in a folder to its end. Rejects, with what it said, when it fails. */
export async function runHc(folder: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [bin, ...args, '--quiet'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new Error(`hc ${args.join(' ')} exits with ${code}: ${said}`)
}

/** An empty folder, and what removes it. */
export async function temporaryFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'hc-formats-')))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
