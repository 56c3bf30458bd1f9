/** The bytes of the module, as base64. */
export function assemble(): Promise<string>
