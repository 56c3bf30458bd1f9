import { codecs } from './format.ts'
import type { ParquetOptions } from './options.ts'
import { compressSnappy } from './snappy.ts'

/** What compresses pages. */
export interface Codec {
  /** A number out of `codecs`. */
  readonly id: number
  /** Gives the compressed bytes; valid until the next call. */
  compress(bytes: Uint8Array): Uint8Array
}

/** Level 3, which is usual, was measured to take a third more time for one byte in 150; level 1 leaves 4 % more bytes. */
const zstdLevel = 2

/**
 * Loads a codec. zstd is WebAssembly and not Node's own, which Node 20 lacks and which differs from version to version:
 * the same rows give the same bytes on every Node.
 */
export async function loadCodec(compression: ParquetOptions['compression']): Promise<Codec> {
  if (compression === 'none') return { id: codecs.none, compress: (bytes) => bytes }
  if (compression === 'snappy') return { id: codecs.snappy, compress: compressSnappy }
  zstd ??= loadZstd()
  return zstd
}

// Once per thread: a second start of the module would replace its memory while the first is at work.
let zstd: Promise<Codec> | undefined

async function loadZstd(): Promise<Codec> {
  const { init, compress } = await import('@bokuweb/zstd-wasm')
  await init()
  return { id: codecs.zstd, compress: (bytes) => compress(bytes, zstdLevel) }
}
