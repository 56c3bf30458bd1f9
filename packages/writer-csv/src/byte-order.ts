/** Whether numbers of several bytes begin with the lowest one in memory, as WebAssembly's do everywhere. */
export const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1
