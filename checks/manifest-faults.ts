/** What a published package.json must say, and what it must not; one sentence for each fault. */
export function manifestFaults(folder: string, manifest: Readonly<Record<string, unknown>>): string[] {
  const faults: string[] = []
  const hold = (holds: boolean, sentence: string) => {
    if (!holds) faults.push(`${folder}/package.json: ${sentence}.`)
  }
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

  hold(manifest.type === 'module', 'type must be module')
  hold(manifest.license === 'MIT', 'license must be MIT')
  if (manifest.private === true) return faults

  const name = String(manifest.name)
  hold(name === `@hc/${folder.slice(folder.lastIndexOf('/') + 1)}`, 'the name must be @hc/ and that of the folder')
  hold(/^\d+\.\d+\.\d+/.test(String(manifest.version)), 'version is missing')
  hold(/\.$/.test(String(manifest.description)), 'description must be a sentence')
  hold(same(manifest.engines, { node: '>=20.19' }), 'engines must be { "node": ">=20.19" }')
  hold(manifest.sideEffects === false, 'sideEffects must be false')
  hold(
    same(manifest.publishConfig, { access: 'public', provenance: true }),
    'publishConfig must be public, with provenance',
  )
  hold(
    same(manifest.repository, { type: 'git', url: 'git+https://github.com/hc-data/hc.git', directory: folder }),
    'repository must name the url and the folder',
  )
  const files = manifest.files as readonly string[] | undefined
  hold(files?.includes('dist') === true && files.includes('src'), 'files must hold dist and src')
  hold(files?.some((file) => file.startsWith('test')) !== true, 'files must not hold tests')

  const exports = (manifest.exports ?? {}) as Record<string, unknown>
  hold(exports['./package.json'] === './package.json', 'exports must hold ./package.json')
  for (const [path, target] of Object.entries(exports)) {
    if (path === './package.json') continue
    const folderOf = path === '.' ? '' : `${path.slice(2)}/`
    hold(!path.includes('*'), `exports ${path} opens deep imports`)
    hold(
      same(target, {
        '@hc/source': `./src/${folderOf}index.ts`,
        types: `./dist/${folderOf}index.d.ts`,
        default: `./dist/${folderOf}index.js`,
      }),
      `exports ${path} must be @hc/source, types, default, in this order`,
    )
  }
  if (folder.startsWith('packages/')) hold('.' in exports, 'exports must hold .')

  const dependencies = (manifest.dependencies ?? {}) as Record<string, string>
  const peers = (manifest.peerDependencies ?? {}) as Record<string, string>
  if (folder.startsWith('packages/writer-') || folder === 'packages/sink-kit') {
    hold('@hc/core' in peers && !('@hc/core' in dependencies), '@hc/core must be a peer, not a dependency')
  }
  for (const script of ['preinstall', 'install', 'postinstall']) {
    hold(!(script in ((manifest.scripts ?? {}) as object)), `${script} runs on the user's machine`)
  }
  return faults
}
