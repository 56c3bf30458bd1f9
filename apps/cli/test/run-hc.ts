import { spawn } from 'node:child_process'
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished, type TestContext } from 'vitest'

/** The file that npm puts on the path as `hc`. */
export const bin = fileURLToPath(new URL('../bin/hc.js', import.meta.url))

/** What a finished process said. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts the built `hc` in a folder. */
export function startHc(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder, env: { ...process.env, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { child, outcome }
}

/** Runs the built `hc` in a folder to its end. */
export function runHc(folder: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Outcome> {
  return startHc(folder, args, env).outcome
}

/** An empty folder of the test's own, removed at its end. Concurrent tests say which of them they are. */
export async function temporaryFolder(test: Pick<TestContext, 'onTestFinished'> = { onTestFinished }): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'hc-cli-')))
  test.onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Every file and folder below a folder, sorted. */
export async function listing(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort()
}

/** Flags of a run small enough for a test. */
export const small = ['generate', '--patients', '20', '--seed', 'demo', '--today', '2026-01-01'] as const
