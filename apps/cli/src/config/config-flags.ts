import { dirname, isAbsolute, join } from 'node:path'
import type { GenerateFlags } from '../generate-flags.ts'
import type { Config } from './config.ts'

/** The settings of a config as the flags of the same name, with paths made relative to its folder. */
export function configFlags(config: Config, file: string): Partial<GenerateFlags> {
  const { outputs: _outputs, outdir, scenario, zipPoolFile, ...plain } = config
  const beside = (path: string) => pathBeside(path, file)
  return {
    ...Object.fromEntries(
      Object.entries(plain).map(([name, value]) => [name, typeof value === 'boolean' ? value : String(value)]),
    ),
    ...(outdir === undefined ? {} : { outdir: beside(outdir) }),
    ...(scenario === undefined ? {} : { scenario: beside(scenario) }),
    ...(zipPoolFile === undefined ? {} : { zipPoolFile: beside(zipPoolFile) }),
  }
}

/** A path that a config names, seen from the current folder. */
export function pathBeside(path: string, file: string): string {
  return isAbsolute(path) ? path : join(dirname(file), path)
}
