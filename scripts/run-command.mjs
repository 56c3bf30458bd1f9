import { spawn } from 'node:child_process'
import { root } from './workspace-members.mjs'

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
    // Ctrl-C reaches the child as well; it cleans up, and its exit code is ours.
    const wait = () => {}
    const forward = () => child.kill('SIGTERM')
    process.on('SIGINT', wait)
    process.on('SIGTERM', forward)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      process.off('SIGINT', wait)
      process.off('SIGTERM', forward)
      if (code !== 0) process.stderr.write(Buffer.concat(held))
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1))
    })
  })
}
