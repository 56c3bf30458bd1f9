/** WebAssembly, as far as it is used here: TypeScript knows it only together with the browser's document. */
export const webAssembly: Engine = Reflect.get(globalThis as object, 'WebAssembly')

/** Code that is compiled. */
export type Module = object

/** Memory that grows in pages of 65,536 bytes. */
export interface Memory {
  /** Another one once it has grown. */
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

interface Engine {
  readonly Module: new (bytes: Uint8Array) => Module
  readonly Memory: new (size: { initial: number }) => Memory
  readonly Instance: new (
    module: Module,
    imports: Record<string, Record<string, Memory>>,
  ) => { readonly exports: object }
}
