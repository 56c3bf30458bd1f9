/** The numbers that parquet.thrift gives to what this writer uses. */
export const physicalTypes = { int32: 1, int64: 2, byteArray: 6 } as const
export const convertedTypes = { utf8: 0, decimal: 5, date: 6 } as const
export const repetitions = { required: 0, optional: 1 } as const
export const pageTypes = { data: 0, dictionary: 2 } as const
export const codecs = { none: 0, snappy: 1, zstd: 6 } as const
export const encodings = { plain: 0, rle: 3, delta: 5, deltaLength: 6, dictionary: 8 } as const

/** Digits of a decimal(12,2), and those behind the point. */
export const decimalDigits = { precision: 12, scale: 2 } as const
