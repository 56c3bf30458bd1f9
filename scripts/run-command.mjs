import { spawn } from 'node:child_process'
import { root } from './workspace-members.mjs'

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a program and waits for it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, shell?: boolean, cwd?: string }} [options] `quiet` holds the
 * output back and shows it only when the program fails.
 * @returns {Promise<number>} its exit code; when a signal ended it, 130 for Ctrl-C and 1 for any other
 */
export function runCommand(command, args, { env = process.env, quiet = false, shell = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(command, [...args], { cwd, env, shell, stdio })
    /** @type {Buffer[]} */
    const held = []
    child.stdout?.on('data', (chunk) => held.push(chunk))
    child.stderr?.on('data', (chunk) => held.push(chunk))
    // The child cleans up and decides the exit code; we only pass on what may not have reached it.
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    for (const signal of signals) process.on(signal, forward)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      for (const signal of signals) process.off(signal, forward)
      if (code !== 0) process.stderr.write(Buffer.concat(held))
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1))
    })
  })
}
