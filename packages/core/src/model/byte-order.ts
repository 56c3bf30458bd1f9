/** Whether numbers of several bytes begin with the lowest one in memory, here as on most machines. */
export const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1
