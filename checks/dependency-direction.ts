/** A member of the workspace, as its package.json and its sources show it. */
export interface Member {
  readonly folder: string
  readonly manifest: Manifest
  /** Module names that its shipped sources import, by file. */
  readonly imports: Readonly<Record<string, readonly string[]>>
}

/** The parts of a package.json that say what a package needs. */
export interface Manifest {
  readonly name?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const coreDependencies = ['@faker-js/faker', 'seedrandom', 'zod']

/** Which of our packages one may need: applications need writers and analytics, all of these need core, core needs none. */
function mayNeed(folder: string, needed: string): boolean {
  if (folder === 'packages/core') return false
  if (folder.startsWith('packages/')) return needed === '@hc/core'
  if (folder.startsWith('apps/')) return needed !== '@hc/cli'
  return true
}

/** Everything that points the wrong way, or is imported without being asked for, one sentence each. */
export function directionFaults(members: readonly Member[]): string[] {
  return members.flatMap(({ folder, manifest, imports }) => {
    const needs = Object.keys({
      ...manifest.dependencies,
      ...manifest.peerDependencies,
      ...manifest.optionalDependencies,
    }).sort()
    const faults = needs
      .filter((name) => name.startsWith('@hc/') && !mayNeed(folder, name))
      .map((name) => `${folder} may not depend on ${name}.`)
    if (folder === 'packages/core' && needs.join() !== coreDependencies.join()) {
      faults.push(`packages/core depends on ${needs.join(', ')}, not on exactly ${coreDependencies.join(', ')}.`)
    }
    for (const [file, names] of Object.entries(imports)) {
      for (const name of names) {
        if (name.startsWith('node:')) {
          if (folder === 'packages/core' && !file.startsWith('packages/core/src/run/')) {
            faults.push(`${file} imports ${name}: core is pure outside src/run.`)
          }
        } else if (name.startsWith('.')) {
          if (!new URL(name, `file:///${file}`).pathname.startsWith(`/${folder}/`)) {
            faults.push(`${file} reaches out of its package: ${name}.`)
          }
        } else if (!needs.includes(packageOf(name)) && packageOf(name) !== manifest.name) {
          faults.push(`${file} imports ${name}, which ${folder}/package.json does not list.`)
        }
      }
    }
    return faults
  })
}

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

/** The module names that a source imports or re-exports, statically or by `import('…')` with a plain name. */
export function importedNames(source: string): string[] {
  const code = source.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  ]
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1]!))
}
