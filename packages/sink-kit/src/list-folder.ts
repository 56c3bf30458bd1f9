import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file and folder below a folder, sorted, with forward slashes. */
export async function listFolder(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort()
}

/** What a folder holds: each path below it, with the SHA-256 of a file's bytes. Equal for equal folders. */
export async function describeFolder(folder: string): Promise<Record<string, string>> {
  const contents: Record<string, string> = {}
  for (const path of await listFolder(folder)) {
    const file = join(folder, path)
    const isFolder = (await stat(file)).isDirectory()
    contents[path] = isFolder
      ? 'folder'
      : createHash('sha256')
          .update(await readFile(file))
          .digest('hex')
  }
  return contents
}
