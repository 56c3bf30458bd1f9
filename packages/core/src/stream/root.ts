/// <reference path="./seedrandom-alea.d.ts" />
// The one algorithm that is used: the package's main file loads all, and a module of Node with them.
import alea from 'seedrandom/lib/alea.js'

/** The source of all chance of a run: 128 bits that follow from the user's seed alone. */
export interface Root {
  /** Four 32-bit words. */
  readonly words: Int32Array
}

/** Turns the user's seed, any text, into a root. The only place where text is hashed. */
export function createRoot(seed: string): Root {
  // Alea keeps its state to itself and is made of + − × alone, so every engine gives the same words.
  const source = alea(seed)
  return { words: Int32Array.of(source.int32(), source.int32(), source.int32(), source.int32()) }
}
