import { readFile } from 'node:fs/promises'

/** A view that every question may use, over the three tables and the views before it. */
export interface SharedView {
  readonly name: string
  /** The SELECT, with the comments that explain it. */
  readonly sql: string
}

/** Names of the shared views, each after those it uses. */
const names = ['patient', 'visit', 'bill', 'episode', 'calendar', 'trip'] as const

/** Reads the shared views: what a visit, an episode and a late bill are is said in them, once, in plain SQL. */
export async function sharedViews(): Promise<readonly SharedView[]> {
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(`../../views/${name}.sql`, import.meta.url), 'utf8')
      return { name, sql: sql.trimEnd() }
    }),
  )
}
