// Writes src/cells-binary.ts anew from cells.wat: `node packages/writer-csv/wasm/assemble.mjs`
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openAssembler from 'wabt'

const source = readFileSync(new URL('cells.wat', import.meta.url), 'utf8')

/** The bytes of the module, as base64. */
export async function assemble() {
  const { parseWat } = await openAssembler()
  const { buffer } = parseWat('cells.wat', source, { simd: true }).toBinary({})
  return Buffer.from(buffer).toString('base64')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = [
    '/** The WebAssembly module of wasm/cells.wat, as base64. Written by wasm/assemble.mjs. */',
    `export const cellsBinary =\n  '${await assemble()}'`,
  ]
  writeFileSync(new URL('../src/cells-binary.ts', import.meta.url), `${lines.join('\n')}\n`)
}
