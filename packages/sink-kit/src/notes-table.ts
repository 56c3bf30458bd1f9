import { type Batch, type Column, type ColumnDefinition, type Table, z } from '@hc/core'

/** A row of `notes`: dates as days since 1970-01-01, amounts in cents, as a batch holds them. */
export interface Note {
  readonly text: string | null
  readonly coded: string | null
  readonly small: number | null
  readonly big: number | null
  readonly day: number | null
  readonly cents: number | null
}

/**
 * A table of the kit's own, with a column of every type, each nullable, and a text held in both ways. It has a key and
 * no rules, so that values may be as awkward as they like.
 */
export const notes: Table = {
  name: 'notes',
  description: 'Notes; made up to be awkward.',
  columns: [
    define({ name: 'note_id', type: 'int32', nullable: false, primaryKey: true, unique: true }),
    define({ name: 'free_text', type: 'text' }),
    define({ name: 'coded_text', type: 'text' }),
    define({ name: 'small_number', type: 'int32' }),
    define({ name: 'big_number', type: 'int64' }),
    define({ name: 'noted_on', type: 'date' }),
    define({ name: 'amount', type: 'money' }),
  ],
  schema: z.object({
    note_id: z.int32(),
    free_text: z.string().nullable(),
    coded_text: z.string().nullable(),
    small_number: z.int32().nullable(),
    big_number: z.int().nullable(),
    noted_on: z.iso.date().nullable(),
    amount: z.number().nullable(),
  }),
}

function define(column: Pick<ColumnDefinition, 'name' | 'type'> & Partial<ColumnDefinition>): ColumnDefinition {
  return { nullable: true, primaryKey: false, unique: false, description: `${column.name}, of no meaning.`, ...column }
}

/** Makes one batch of notes, numbered from `firstId`. The dictionary must hold every coded text. */
export function notesBatch(some: readonly Note[], firstId: number, dictionary: readonly string[]): Batch {
  const codes = new Map(dictionary.map((text, code) => [text, code]))
  return {
    table: notes,
    length: some.length,
    columns: [
      { kind: 'int', values: Int32Array.from(some, (_, i) => firstId + i) },
      { kind: 'text', values: some.map(({ text }) => text) },
      {
        kind: 'dict',
        codes: Uint16Array.from(some, ({ coded }) => (coded === null ? 0 : codes.get(coded)!)),
        dictionary,
        nulls: nullsOf(some, 'coded'),
      },
      { kind: 'int', values: Int32Array.from(some, ({ small }) => small ?? 0), nulls: nullsOf(some, 'small') },
      doubles(some, 'big'),
      { kind: 'int', values: Int32Array.from(some, ({ day }) => day ?? 0), nulls: nullsOf(some, 'day') },
      doubles(some, 'cents'),
    ],
  }
}

/** Cuts notes into batches of the given lengths, the last of which is used again for what is left. */
export function cutNotes(all: readonly Note[], lengths: readonly number[]): Batch[] {
  const dictionary = [...new Set(all.flatMap(({ coded }) => (coded === null ? [] : [coded])))]
  const batches: Batch[] = []
  for (let from = 0, i = 0; from < all.length; i++) {
    const length = lengths[Math.min(i, lengths.length - 1)]!
    batches.push(notesBatch(all.slice(from, from + length), from + 1, dictionary))
    from += length
  }
  return batches
}

function doubles(some: readonly Note[], name: 'big' | 'cents'): Column {
  return { kind: 'int', values: Float64Array.from(some, (note) => note[name] ?? 0), nulls: nullsOf(some, name) }
}

function nullsOf(some: readonly Note[], name: keyof Note): Uint8Array {
  return Uint8Array.from(some, (note) => (note[name] === null ? 1 : 0))
}
