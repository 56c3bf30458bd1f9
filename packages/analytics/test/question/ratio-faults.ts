/**
 * What is wrong with the divisions of a query. DuckDB divides integers as fractions, PostgreSQL cuts them off; a divisor
 * of 0 is an error in one and infinite in the other. So a dividend is cast to double precision, and a divisor guarded.
 */
export function ratioFaults(sql: string): string[] {
  const code = sql.replace(/--.*$/gm, '').replace(/'(?:[^']|'')*'/g, "''")
  const faults: string[] = []
  for (const { index } of code.matchAll(/\//g)) {
    const [before, after] = [code.slice(0, index).trimEnd(), code.slice(index + 1).trimStart()]
    const shown = `${before.slice(-40)} / ${after.slice(0, 30)}`.replace(/\s+/g, ' ')
    if (!isCast(before)) faults.push(`the dividend is no cast to double precision: ${shown}`)
    if (!/^(?:nullif\s*\(|[1-9]\d*\b)/i.test(after)) faults.push(`the divisor may be 0: ${shown}`)
  }
  return faults
}

/** Whether a text ends with `cast(… as double precision)`. */
function isCast(before: string): boolean {
  if (!/as\s+double\s+precision\s*\)$/i.test(before)) return false
  let open = 0
  for (let at = before.length - 1; at >= 0; at--) {
    if (before[at] === ')') open++
    if (before[at] === '(' && --open === 0) return /\bcast\s*$/i.test(before.slice(0, at))
  }
  return false
}
