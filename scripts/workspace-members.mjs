import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the repository's root. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const groups = ['packages', 'apps', 'examples']

/**
 * Every member of the workspace, found by reading folders, in a stable order.
 * @returns {{ name: string, folder: string, manifest: Record<string, any> }[]} `name` is the folder's own name
 * (`writer-csv`), `folder` is relative to the root, with forward slashes.
 */
export function workspaceMembers(from = root) {
  const folders = groups
    .filter((group) => existsSync(join(from, group)))
    .flatMap((group) =>
      readdirSync(join(from, group))
        .sort()
        .map((name) => `${group}/${name}`),
    )
  return [...folders, 'bench', 'checks/formats', 'checks/writer-tests']
    .filter((folder) => existsSync(join(from, folder, 'package.json')))
    .map((folder) => ({
      name: folder.slice(folder.lastIndexOf('/') + 1),
      folder,
      manifest: JSON.parse(readFileSync(join(from, folder, 'package.json'), 'utf8')),
    }))
}
