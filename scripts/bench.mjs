import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './prepare.mjs'
import { root } from './workspace-members.mjs'

// Runs the benchmark over what is built; sizes in patients and flags after -- are passed on.
await ensureBuilt()
const { status } = spawnSync(process.execPath, [join(root, 'bench', 'bench.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
