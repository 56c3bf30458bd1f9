// Run by a package's build in its own folder: what was built from files that are gone must not be shipped.
import { rmSync } from 'node:fs'

rmSync('dist', { recursive: true, force: true })
