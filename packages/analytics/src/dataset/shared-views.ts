import { readFile } from 'node:fs/promises'

/** A view that every question may use, over the three tables and the views before it. */
export interface SharedView {
  readonly name: string
  /** The SELECT, with the comments that explain it. */
  readonly sql: string
  /** Narrow, and dear to work out: worth keeping as a table when many questions follow. */
  readonly isWorthKeeping: boolean
}

/** Names of the shared views, each after those it uses. */
const names = ['patient', 'course', 'visit', 'bill', 'next_episode', 'episode', 'calendar', 'trip'] as const

const worthKeeping: readonly string[] = ['course', 'next_episode']

/** Reads the shared views: what a visit, an episode and a late bill are is said in them, once, in plain SQL. */
export async function sharedViews(): Promise<readonly SharedView[]> {
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(`../../views/${name}.sql`, import.meta.url), 'utf8')
      return { name, sql: sql.trimEnd(), isWorthKeeping: worthKeeping.includes(name) }
    }),
  )
}
