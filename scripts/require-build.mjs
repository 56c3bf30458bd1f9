import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, workspaceMembers } from './workspace-members.mjs'

/** Vitest's global setup for tests that run the built files: says in one sentence what to do when there are none. */
export default function requireBuild() {
  const missing = workspaceMembers()
    .filter(({ folder, manifest }) => manifest.scripts?.build && !existsSync(join(root, folder, 'dist')))
    .map(({ folder }) => `${folder}/dist`)
  if (missing.length > 0) {
    throw new Error(`These tests run the built files, and ${missing.join(', ')} is missing: run "npm run build" first.`)
  }
}
