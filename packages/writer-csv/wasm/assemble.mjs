// Writes src/copy-cells-binary.ts anew from copy-cells.wat: `node packages/writer-csv/wasm/assemble.mjs`
import { readFileSync, writeFileSync } from 'node:fs'
import openAssembler from 'wabt'

const source = readFileSync(new URL('copy-cells.wat', import.meta.url), 'utf8')

/** The bytes of the module, as base64. */
export async function assemble() {
  const { parseWat } = await openAssembler()
  const { buffer } = parseWat('copy-cells.wat', source, { simd: true }).toBinary({})
  return Buffer.from(buffer).toString('base64')
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const lines = [
    '/** The WebAssembly module of wasm/copy-cells.wat, as base64. Written by wasm/assemble.mjs. */',
    `export const copyCellsBinary =\n  '${await assemble()}'`,
  ]
  writeFileSync(new URL('../src/copy-cells-binary.ts', import.meta.url), `${lines.join('\n')}\n`)
}
