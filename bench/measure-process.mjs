import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

const preload = new URL('./report-usage.mjs', import.meta.url).href

/**
 * Runs a Node script in a process of its own and gives its wall seconds from start to exit, its CPU seconds over all
 * threads, and its peak resident memory in bytes; what the script measured itself takes their place. Rejects, with what
 * the script said, when it fails.
 */
export async function measureProcess(script, args) {
  const start = process.hrtime.bigint()
  const child = spawn(process.execPath, ['--import', preload, ...script, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const said = text(child.stderr)
  const usage = text(child.stdio[3])
  const [code] = await once(child, 'exit')
  const wallSeconds = Number(process.hrtime.bigint() - start) / 1e9
  if (code !== 0) throw new Error(`${script.join(' ')} ${args.join(' ')} ended with ${code}: ${await said}`)
  return { wallSeconds, ...JSON.parse(await usage) }
}
