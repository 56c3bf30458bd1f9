/** The columns of a table, each gathered from all batches: `{ definition, kind, values | codes, dictionary, nulls }`. */
export function wholeColumns(table, batches) {
  const own = batches.filter((batch) => batch.table === table)
  const rows = own.reduce((sum, { length }) => sum + length, 0)
  return table.columns.map((definition, c) => {
    const parts = own.map(({ columns }) => columns[c])
    const first = parts[0]
    const nulls = parts.some((part) => part.nulls !== undefined)
      ? joined(
          parts.map((part) => part.nulls),
          rows,
        )
      : undefined
    if (first.kind === 'text') return { definition, kind: 'text', values: parts.flatMap(({ values }) => values) }
    if (first.kind === 'int')
      return {
        definition,
        kind: 'int',
        values: joined(
          parts.map((part) => part.values),
          rows,
        ),
        nulls,
      }
    const { dictionary } = first
    return {
      definition,
      kind: 'dict',
      codes: joined(
        parts.map(({ codes }) => codes),
        rows,
      ),
      dictionary,
      nulls,
    }
  })
}

function joined(arrays, rows) {
  const whole = new arrays[0].constructor(rows)
  let at = 0
  for (const array of arrays) {
    whole.set(array, at)
    at += array.length
  }
  return whole
}
