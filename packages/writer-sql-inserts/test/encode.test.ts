import { type Batch, type Column, tables } from '@hc/core'
import { describe, expect, test } from 'vitest'
import { createSqlEncoder, type SqlInsertsOptions, sqlInsertsOptions } from '../src/index.ts'
import { statementForm } from '../src/row-form.ts'
import { Statements } from '../src/statements.ts'
import { notes, notesBatches, type Values } from './awkward.ts'
import { sampleBatches, tableOf } from './sample.ts'

const parse = (given: Partial<SqlInsertsOptions>) => sqlInsertsOptions.parse(given)
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

/** The statements of a table, as they stand in the file. */
function encodeAll(batches: readonly Batch[], given: Partial<SqlInsertsOptions>): string {
  const { table } = batches[0]!
  const encoder = createSqlEncoder(table, parse(given))
  const form = statementForm(table, parse(given))
  const statements = new Statements(form)
  const lines = batches.map((batch) => {
    const bytes = encoder.encode(batch)
    return text(given.copy ? bytes : statements.add(bytes, batch.length))
  })
  return [form.begin, ...lines, form.end].join('')
}

const rows: readonly Values[] = [
  ["O'Brien", 'plain', 0, 1250, -7, 4_294_967_296],
  ['a\\b\r\n\t\x1a', 'Flu', -719_162, -5, 0, 1],
  [null, null, null, null, null, null],
]
const names = '"id", "free text", "condition", "day", "amount", "small", "large"'

describe('the rows of a table', () => {
  test('are one INSERT of standard literals, with E where PostgreSQL needs it', () => {
    expect(encodeAll(notesBatches([rows]), {})).toBe(
      [
        `INSERT INTO "sample" (${names}) VALUES`,
        `(1,'O''Brien','plain','1970-01-01',12.50,-7,4294967296),`,
        `(2,E'a\\\\b\\r\\n\\t\\x1a','Flu','0001-01-01',-0.05,0,1),`,
        '(3,NULL,NULL,NULL,NULL,NULL,NULL);\n',
      ].join('\n'),
    )
  })

  test('have the quotes and escapes of MySQL', () => {
    expect(encodeAll(notesBatches([rows]), { dialect: 'mysql', schema: 'demo' })).toBe(
      [
        'INSERT INTO `demo`.`sample` (`id`, `free text`, `condition`, `day`, `amount`, `small`, `large`) VALUES',
        `(1,'O''Brien','plain','1970-01-01',12.50,-7,4294967296),`,
        `(2,'a\\\\b\\r\\n\\t\\Z','Flu','0001-01-01',-0.05,0,1),`,
        '(3,NULL,NULL,NULL,NULL,NULL,NULL);\n',
      ].join('\n'),
    )
  })

  test('go into SQLite as bytes where a text holds control characters', () => {
    expect(encodeAll(notesBatches([rows]), { dialect: 'sqlite' })).toContain(
      `(2,CAST(X'615c620d0a091a' AS TEXT),'Flu',`,
    )
  })

  test('are the lines of COPY', () => {
    expect(encodeAll(notesBatches([rows]), { copy: true, schema: 'demo' })).toBe(
      [
        `COPY "demo"."sample" (${names}) FROM stdin;`,
        `1\tO'Brien\tplain\t1970-01-01\t12.50\t-7\t4294967296`,
        `2\ta\\\\b\\r\\n\\t\x1a\tFlu\t0001-01-01\t-0.05\t0\t1`,
        `3${'\t\\N'.repeat(6)}`,
        '\\.\n',
      ].join('\n'),
    )
  })

  test('are cut into statements by their number, not by batches', () => {
    const some = Array.from({ length: 7 }, (_, i): Values => [`row ${i}`, 'coded', i, i, i, i])
    const whole = encodeAll(notesBatches([some]), { rowsPerInsert: 3 })
    expect(whole.match(/INSERT/g)).toHaveLength(3)
    expect(whole.split(/INSERT.*\n/).map((part) => part.split('\n').length - 1)).toEqual([0, 3, 3, 1])
    for (const cut of [
      [some.slice(0, 3), some.slice(3)],
      [[], some.slice(0, 1), [], some.slice(1)],
      some.map((row) => [row]),
    ]) {
      expect(encodeAll(notesBatches(cut), { rowsPerInsert: 3 })).toBe(whole)
    }
  })

  test('follow a dictionary that is replaced or that grows during a run', () => {
    const table = tableOf([
      { name: 'city', type: 'text' },
      { name: 'state', type: 'text' },
    ])
    const growing = ['NY', "N'J"]
    const batchOf = (cities: readonly string[], codes: readonly number[]): Batch => ({
      table,
      length: codes.length,
      columns: [
        { kind: 'dict', codes: Uint8Array.from(codes), dictionary: cities },
        { kind: 'dict', codes: Uint16Array.from(codes), dictionary: growing },
      ],
    })
    const encoder = createSqlEncoder(table, parse({}))
    expect(text(encoder.encode(batchOf(['Troy', 'Rome'], [0, 1])))).toBe("('Troy','NY'),\n('Rome','N''J'),\n")
    expect(text(encoder.encode(batchOf(['Utica', 'Ovid'], [1])))).toBe("('Ovid','N''J'),\n")
    for (let code = 2; code < 300; code++) growing.push(`S${code}`)
    const cities = growing.map((_, code) => `City ${code}`)
    expect(text(encoder.encode(batchOf(cities, [200, 1])))).toBe("('City 200','S200'),\n('City 1','N''J'),\n")
  })

  test('are those that count, in arrays that are longer than the batch', () => {
    const [batch] = notesBatches([rows])
    expect(encodeAll([{ ...batch!, length: 1 }], {})).toBe(encodeAll(notesBatches([rows.slice(0, 1)]), {}))
  })
})

describe('what cannot be written is refused', () => {
  const refusalOf = (values: Partial<Record<number, string>>, given: Partial<SqlInsertsOptions>) => {
    const row: Values = [values[0] ?? 'free', values[1] ?? 'coded', 0, 0, 0, 0]
    const encoder = createSqlEncoder(notes, parse(given))
    const [before, batch] = notesBatches([[rows[0]!, rows[0]!], [row]])
    encoder.encode(before!)
    return () => encoder.encode(batch!)
  }

  test.each([{}, { copy: true }, { dialect: 'mysql' }, { dialect: 'sqlite' }, { dialect: 'duckdb' }] as const)(
    'with %j: NUL and halves of characters, with the column and the row',
    (given) => {
      expect(refusalOf({ 0: 'a\0b' }, given)).toThrow('free text of the row of sample with id 3 holds a NUL character')
      expect(refusalOf({ 1: '\0' }, given)).toThrow('condition of the row of sample with id 3 holds a NUL character')
      expect(refusalOf({ 0: 'a\ud83d' }, given)).toThrow(
        'free text of the row of sample with id 3 holds half of a character',
      )
    },
  )

  test('a text that is too long for the tables of MySQL, but not 255 characters of whatever kind', () => {
    expect(refusalOf({ 1: 'x'.repeat(256) }, { dialect: 'mysql' })).toThrow(
      'condition of the row of sample with id 3 is longer than',
    )
    expect(refusalOf({ 0: '😀'.repeat(256) }, { dialect: 'mysql' })).toThrow('longer than the 255 characters')
    expect(refusalOf({ 0: '😀'.repeat(255), 1: "'".repeat(255) }, { dialect: 'mysql' })).not.toThrow()
    expect(refusalOf({ 0: 'x'.repeat(256) }, { dialect: 'mysql', ddl: false })).not.toThrow()
    expect(refusalOf({ 0: 'x'.repeat(256) }, {})).not.toThrow()
  })

  test('a code without a text, and a batch of another shape', () => {
    const table = tableOf([{ name: 'city', type: 'text' }])
    const encoder = createSqlEncoder(table, parse({}))
    const columns: Column[] = [{ kind: 'dict', codes: Uint8Array.of(2), dictionary: ['Troy', 'Rome'] }]
    expect(() => encoder.encode({ table, length: 1, columns })).toThrow(
      'has the code 2, outside a dictionary of 2 texts',
    )
    expect(() => encoder.encode({ table, length: 1, columns: [] })).toThrow('0 columns instead of 1')
  })
})

test('every table of the model is written in every dialect without a row that differs in length', () => {
  for (const dialect of ['postgres', 'mysql', 'sqlite', 'duckdb'] as const) {
    for (const table of tables) {
      const encoder = createSqlEncoder(table, parse({ dialect }))
      for (const batch of sampleBatches(60)) {
        if (batch.table !== table) continue
        const lines = text(encoder.encode(batch))
          .split('\n')
          .filter((line) => line.startsWith('('))
        expect(lines).toHaveLength(batch.length)
      }
    }
  }
})
