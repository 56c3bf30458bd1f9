import { strict as assert } from 'node:assert'
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Artifact, type Batch, type Row, rows, type Sink, type SinkRun, type Table, tables } from '@hc/core'
import { parseOptions } from '@hc/core/run'
import { compareRows } from './compare-rows.ts'
import type { CaseDefinition, KitSettings } from './sink-case.ts'

/** Runs one case in a temporary folder of its own, which is removed afterwards. */
export async function runTrial(definition: CaseDefinition, settings: KitSettings): Promise<void> {
  const place = await realpath(await mkdtemp(join(tmpdir(), 'sink-kit-')))
  try {
    await definition.check(new Trial(settings, place))
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** What one case works with: the sink under test, and a place of its own. */
export class Trial {
  readonly settings: KitSettings
  /** A folder that is empty when the case begins. */
  readonly place: string
  #folders = 0

  constructor(settings: KitSettings, place: string) {
    this.settings = settings
    this.place = place
  }

  get sink(): Sink {
    return this.settings.sink
  }

  /** The options that every case runs with, as its author gave them. */
  get given(): Readonly<Record<string, unknown>> {
    return this.settings.options ?? {}
  }

  /** Makes an empty folder in the case's place. */
  async folder(): Promise<string> {
    const folder = join(this.place, `folder-${++this.#folders}`)
    await mkdir(folder)
    return folder
  }

  /** Opens a run of the sink as the runner does. */
  async open(
    folder: string,
    announced: readonly Table[] = tables,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<SinkRun> {
    const options = await parseOptions(this.sink, this.given)
    return this.sink.open({ tables: announced, seed: 'sink-kit', today: '2026-01-01', folder, options, signal })
  }

  /** A whole run into a folder: opens, writes, commits. */
  async write(
    folder: string,
    batches: Iterable<Batch>,
    announced: readonly Table[] = tables,
  ): Promise<readonly Artifact[]> {
    const run = await this.open(folder, announced)
    for (const batch of batches) await run.write(batch)
    return run.commit()
  }

  /** Holds the rows that are read back to those that were written, after the mapping that the author has declared. */
  async expectRows(folder: string, table: Table, written: readonly Batch[] | readonly Row[]): Promise<void> {
    const expected = written.flatMap((one) => ('columns' in one ? [...rows(one as Batch)] : [one as Row]))
    let found: readonly Row[]
    try {
      found = await this.settings.read(folder, table)
    } catch (error) {
      assert.fail(`the reader could not read ${table.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
    compareRows(
      table,
      expected.map((row) => this.#map(table, row)),
      found,
    )
  }

  #map(table: Table, row: Row): Row {
    const { mapping } = this.settings
    if (mapping === undefined) return row
    return Object.fromEntries(table.columns.map((column) => [column.name, mapping(row[column.name] ?? null, column)]))
  }
}
