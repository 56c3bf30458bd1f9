import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../workspace-members.mjs'

/**
 * Makes one dataset as a user would, in some outputs at once, and gives the rows that its manifest counts.
 * @param {string} folder
 * @param {number} patients
 * @param {Record<string, object>} outputs
 * @returns {Record<string, number>} by table name
 */
export function makeDataset(folder, patients, outputs) {
  mkdirSync(folder, { recursive: true })
  const config = join(folder, 'hc.config.json')
  writeFileSync(config, JSON.stringify({ patients, seed: 'demo', today: '2026-01-01', outputs }))
  const args = ['generate', '--config', config, '--outdir', join(folder, 'data'), '--quiet']
  runClient(process.execPath, [join(root, 'apps/cli/bin/hc.js'), ...args])
  return JSON.parse(readFileSync(join(folder, 'data/manifest.json'), 'utf8')).rows
}

/**
 * Runs a program to its end and gives what it printed. Throws when it fails, unless told that it may.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ input?: string | Buffer, mayFail?: boolean }} [options]
 */
export function runClient(command, args, { input = '', mayFail = false } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], { input, maxBuffer: 2 ** 30 })
  if (error !== undefined) throw error
  if (status !== 0 && !mayFail) throw new Error(`${command} failed: ${stderr}`)
  return { status, stdout: String(stdout), stderr: String(stderr) }
}
