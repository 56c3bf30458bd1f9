declare module 'seedrandom/lib/alea.js' {
  import type seedrandom from 'seedrandom'

  /** The generator that `seedrandom.alea` is. */
  const alea: (seed: string) => seedrandom.PRNG
  export default alea
}
