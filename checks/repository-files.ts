import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../scripts/workspace-members.mjs'

/** Folders that hold nothing of ours: installed, built, or made by running the project. */
const skipped = new Set(['node_modules', 'dist', 'out', 'hc-data', 'coverage', '.git', '.turbo'])

/** Every file of the repository below `folder`, as paths from the root with forward slashes, in a stable order. */
export function repositoryFiles(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return skipped.has(entry.name) || isStaging(entry.name) ? [] : repositoryFiles(path)
      return entry.isFile() ? [path] : []
    })
}

const isStaging = (name: string) => name.endsWith('.inprogress')
