import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, say } from './prepare.mjs'
import { root } from './workspace-members.mjs'

// Compares the default dataset of hc calibrate with the reference table and writes docs/calibration.md, also where a
// figure is outside its band (exit code 1); flags after -- are passed on.
await ensureBuilt()
const hc = join(root, 'apps', 'cli', 'bin', 'hc.js')
const { status, stdout } = spawnSync(process.execPath, [hc, 'calibrate', '--markdown', ...process.argv.slice(2)], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  stdio: ['ignore', 'pipe', 'inherit'],
})
if (status === 0 || status === 1) {
  mkdirSync(join(root, 'docs'), { recursive: true })
  writeFileSync(join(root, 'docs', 'calibration.md'), stdout)
  say('Wrote docs/calibration.md.')
}
process.exitCode = status ?? 1
