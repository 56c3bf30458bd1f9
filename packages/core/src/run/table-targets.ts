import { HcError } from '../error.ts'
import type { Table } from '../model/table.ts'

/** Where the rows of each table of a sink's run go, one target for each. */
export interface TableTargets<Target> {
  /** The target of a table. Throws HC_SINK_FAILED for a table that was not announced when the run began. */
  of(table: string): Target
  /** All targets, in the order of the tables. */
  all(): readonly Target[]
  /** Gives all of them up and removes what they hold. Safe to call twice. */
  remove(): Promise<void>
}

/** What can be given up. */
interface Removable {
  remove(): Promise<void>
}

/**
 * Opens a target for each table. Where one cannot be opened, those before it are removed: nobody else can, since without
 * a run there is no abort to call.
 */
export async function openTargets<Target extends Removable>(
  tables: readonly Table[],
  open: (table: Table) => Promise<Target>,
): Promise<TableTargets<Target>> {
  const targets = new Map<string, Target>()
  const remove = async () => {
    await Promise.all([...targets.values()].map((target) => target.remove()))
  }
  try {
    for (const table of tables) targets.set(table.name, await open(table))
  } catch (error) {
    await remove()
    throw error
  }
  return {
    of(table) {
      const target = targets.get(table)
      if (target !== undefined) return target
      const known = [...targets.keys()].join(', ')
      const message = `table ${table} was not announced when the run began, only ${known}; open the sink with it too`
      throw new HcError('HC_SINK_FAILED', message, { phase: 'write' })
    },
    all: () => [...targets.values()],
    remove,
  }
}
