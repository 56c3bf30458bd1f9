import { ensureBuilt, runTool } from './prepare.mjs'

// Compares the bytes of seed demo with the golden sums of the command line's tests; with --update, writes the sums anew.
await ensureBuilt()
const update = process.argv.includes('--update') ? ['--update'] : []
process.exit(await runTool('vitest', ['run', '--project', 'cli', 'golden.test.ts', ...update]))
