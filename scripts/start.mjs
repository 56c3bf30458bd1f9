import { join } from 'node:path'
import { demoArguments } from './demo-arguments.mjs'
import { mergeArguments } from './merge-arguments.mjs'
import { ensureBuilt } from './prepare.mjs'
import { runCommand } from './run-command.mjs'
import { root } from './workspace-members.mjs'

await ensureBuilt()
const hc = join(root, 'apps', 'cli', 'bin', 'hc.js')
const args = mergeArguments(demoArguments, process.argv.slice(2))
process.exitCode = await runCommand(process.execPath, [hc, 'generate', ...args])
