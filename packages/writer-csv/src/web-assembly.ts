/** WebAssembly, as far as it is used here: TypeScript knows it only together with the browser's document. */
export const webAssembly: WebAssembly = Reflect.get(globalThis, 'WebAssembly')

/** Code that is compiled. */
export type Module = object

/** Memory that grows in pages of 65,536 bytes. */
export interface Memory {
  /** Another one once it has grown. */
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

interface WebAssembly {
  readonly Module: new (bytes: Uint8Array) => Module
  readonly Memory: new (size: { initial: number }) => Memory
  readonly Instance: new (
    module: Module,
    imports: Record<string, Record<string, Memory>>,
  ) => { readonly exports: object }
}
