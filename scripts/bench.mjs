import { join } from 'node:path'
import { ensureBuilt } from './prepare.mjs'
import { runCommand } from './run-command.mjs'
import { root } from './workspace-members.mjs'

// Runs the benchmark over what is built; sizes in patients and flags after -- are passed on.
await ensureBuilt()
process.exitCode = await runCommand(process.execPath, [join(root, 'bench', 'bench.mjs'), ...process.argv.slice(2)])
