import { appendFile, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import type { Batch } from '../../src/model/batch.ts'
import { defineTable, int32, text } from '../../src/model/table.ts'
import type { Source } from '../../src/run/source.ts'
import { rows } from '../../src/sink/rows.ts'
import type { Sink } from '../../src/sink/sink.ts'
import type { Validator } from '../../src/validate/validate.ts'

/** A table as small as a table can be. */
export const people = defineTable(
  'patients',
  'People.',
  z.object({
    patient_id: int32({ key: 'primary', description: 'Number.' }),
    name: text({ description: 'Name.' }),
  }),
)

/** A source of six people in three batches, whose arrays are reused from batch to batch. */
export function sixPeople(changes: Partial<Source> = {}): Source {
  return {
    tables: [people],
    seed: 'demo',
    today: '2026-01-01',
    rows: { patients: 6 },
    options: { seed: 'demo', patients: 6 },
    notes: ['Six is few.'],
    *batches({ firstPatient, lastPatient } = { firstPatient: 1, lastPatient: 6 }) {
      const ids = new Int32Array(2)
      for (let first = firstPatient; first <= lastPatient; first += 2) {
        const length = Math.min(2, lastPatient - first + 1)
        ids.set([first, first + 1])
        const values = [`Ann ${first}`, `Ann ${first + 1}`]
        yield {
          table: people,
          length,
          columns: [
            { kind: 'int', values: ids },
            { kind: 'text', values },
          ],
        } as Batch
      }
    },
    ...changes,
  }
}

/** A sink that writes one line per row, and keeps a diary of what was asked of it. */
export function lineSink(name: string, diary: string[] = [], faults: Partial<Record<string, unknown>> = {}): Sink {
  const step = async (phase: string) => {
    diary.push(`${name} ${phase}`)
    if (phase in faults) throw faults[phase]
  }
  return {
    name,
    supports: {},
    async open({ folder }) {
      await step('open')
      const file = join(folder, 'patients.txt')
      await writeFile(file, '')
      let count = 0
      return {
        async write(batch) {
          await step('write')
          for (const row of rows(batch)) await appendFile(file, `${row.patient_id} ${row.name}\n`)
          count += batch.length
        },
        async commit() {
          await step('commit')
          return [{ path: 'patients.txt', table: 'patients', rows: count }]
        },
        async abort() {
          await step('abort')
          await rm(file, { force: true })
        },
      }
    },
  }
}

/** A validator that finds what it is told to find. */
export function fixedValidator(changes: Partial<Validator> & { broken?: number } = {}): Validator {
  const { broken = 0, ...methods } = changes
  const examples = broken > 0 ? [{ table: 'patients', row: 4, values: { name: 'Ann 4' } }] : []
  const counts = { judged: 6, broken, notJudged: 0, examples }
  const rule = { name: 'names-end-well', table: 'patients', sentence: 'Names end well.', ...counts }
  return {
    watch: () => {},
    suspects: () => [],
    confirm: () => {},
    merge: () => {},
    summary: () => ({ passed: broken === 0, rules: [rule] }),
    uniquenessBytes: () => 0,
    ...methods,
  } as unknown as Validator
}

/** An empty folder of the test's own, removed at its end. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'hc-run-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Every file and folder below a folder, sorted. */
export async function listing(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort()
}
