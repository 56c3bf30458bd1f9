import type { ByteWriter } from './byte-writer.ts'

/** A value of Thrift's compact protocol, which Parquet's headers and footer are written in. */
export interface ThriftValue {
  /** Type, as field headers and lists name it. */
  readonly type: number
  write(out: ByteWriter): void
}

const types = { true: 1, false: 2, byte: 3, i16: 4, i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const

/** A truth value; inside a struct its type is all there is of it. */
export const bool = (value: boolean): ThriftValue => ({ type: value ? types.true : types.false, write() {} })
/** A signed byte. */
export const byte = (value: number): ThriftValue => ({ type: types.byte, write: (out) => out.byte(value) })
/** A 16-bit number. */
export const i16 = (value: number): ThriftValue => ({ type: types.i16, write: (out) => out.zigzag(value) })
/** A 32-bit number. */
export const i32 = (value: number): ThriftValue => ({ type: types.i32, write: (out) => out.zigzag(value) })
/** A 64-bit number, exact up to 2^53. */
export const i64 = (value: number): ThriftValue => ({ type: types.i64, write: (out) => out.zigzag(value) })

/** Bytes, or a text in UTF-8. */
export function binary(value: Uint8Array | string): ThriftValue {
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value
  return {
    type: types.binary,
    write(out) {
      out.varint(bytes.length)
      out.append(bytes)
    },
  }
}

/** A list of values of one type; of structs when empty. */
export function list(values: readonly ThriftValue[]): ThriftValue {
  const type = values[0]?.type ?? types.struct
  return {
    type: types.list,
    write(out) {
      if (values.length < 15) out.byte((values.length << 4) | type)
      else {
        out.byte(0xf0 | type)
        out.varint(values.length)
      }
      for (const value of values) value.write(out)
    },
  }
}

/** A struct: values by the numbers of their fields, which Parquet's definition gives. Absent ones are left out. */
export function struct(fields: Readonly<Record<number, ThriftValue | undefined>>): ThriftValue {
  return {
    type: types.struct,
    write(out) {
      let last = 0
      // JavaScript gives whole-number keys in ascending order. None of Parquet's structs leaves a gap over 15.
      for (const [key, value] of Object.entries(fields)) {
        if (value === undefined) continue
        out.byte(((Number(key) - last) << 4) | value.type)
        value.write(out)
        last = Number(key)
      }
      out.byte(0)
    },
  }
}
