import { ensureInstalled, runTool } from './prepare.mjs'

// Everything that is checked without running the project: format, lint, types, and the rules of the house.
await ensureInstalled()
const codes = [
  await runTool('@biomejs/biome', ['check', '--error-on-warnings'], { bin: 'biome' }),
  await runTool('turbo', ['run', 'typecheck', '--output-logs=errors-only']),
  await runTool('typescript', ['-p', 'checks'], { bin: 'tsc' }),
  await runTool('vitest', ['run', '--project', 'house']),
]
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0
