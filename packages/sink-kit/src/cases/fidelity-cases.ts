import { type DictColumn, tables } from '@hc/core'
import fc from 'fast-check'
import { awkwardNotes } from '../awkward-notes.ts'
import { lengthenBatch } from '../changed-batches.ts'
import { cutNotes, type Note, notes, notesBatch } from '../notes-table.ts'
import { randomNotes } from '../random-notes.ts'
import { sampleBatches } from '../sample-dataset.ts'
import type { CaseDefinition } from '../sink-case.ts'
import type { Trial } from '../trial.ts'

const plain: Note = { text: 'plain', coded: 'coded', small: 7, big: 8, day: 20_000, cents: 900 }

/** Whether what was written comes back. */
export const fidelityCases: readonly CaseDefinition[] = [
  {
    id: 'fidelity/awkward-values',
    sentence: 'every awkward value comes back as it was',
    why: 'Data that is changed on its way to disk is worse than none: nobody sees it.',
    check: (trial) => expectNotes(trial, awkwardNotes, [awkwardNotes.length]),
  },
  {
    id: 'fidelity/columns',
    sentence: 'columns have the names and the order of their table',
    why: 'People have SQL, dashboards and courses that rest on both.',
    async check(trial) {
      const folder = await trial.folder()
      const batches = sampleBatches()
      await trial.write(folder, batches)
      for (const table of tables) {
        await trial.expectRows(
          folder,
          table,
          batches.filter((batch) => batch.table === table),
        )
      }
    },
  },
  {
    id: 'fidelity/batch-boundaries',
    sentence: 'where batches end does not show in the rows',
    why: 'The size of a batch changes memory, not the data.',
    async check(trial) {
      for (const lengths of [[1], [2, 7, 3], [5]]) await expectNotes(trial, awkwardNotes, lengths)
    },
  },
  {
    id: 'fidelity/dictionaries',
    sentence: 'columns with one dictionary, or with two, do not mix, whatever the width of their codes',
    why: 'A sink encodes the texts of a dictionary once, and must find the right ones again.',
    async check(trial) {
      const [compass, sides] = [
        ['north', 'south'],
        ['left', 'right'],
      ]
      await expectCoded(trial, { codes: Uint8Array.of(1, 0, 1), dictionary: compass }, compass)
      await expectCoded(trial, { codes: Uint16Array.of(0, 0, 1), dictionary: compass }, sides)
      await expectCoded(trial, { codes: Uint32Array.of(1, 1, 0), dictionary: sides }, compass)
    },
  },
  {
    id: 'fidelity/long-arrays',
    sentence: 'of arrays that are longer than their batch, only the first rows count',
    why: 'The generator makes its arrays once, for the longest batch.',
    async check(trial) {
      const folder = await trial.folder()
      const batches = cutNotes(awkwardNotes, [9])
      await trial.write(folder, batches.map(lengthenBatch), [notes])
      await trial.expectRows(folder, notes, batches)
    },
  },
  {
    id: 'fidelity/random-rows',
    sentence: 'random rows in batches of random lengths come back as they were',
    why: 'It finds what nobody thought of.',
    timeout: 180_000,
    async check(trial) {
      const property = fc.asyncProperty(randomNotes, ({ all, lengths }) => expectNotes(trial, all, lengths))
      await fc.assert(property, { seed: trial.settings.seed ?? 1, numRuns: 25 })
    },
  },
]

async function expectNotes(trial: Trial, all: readonly Note[], lengths: readonly number[]): Promise<void> {
  const folder = await trial.folder()
  const batches = cutNotes(all, lengths)
  await trial.write(folder, batches, [notes])
  await trial.expectRows(folder, notes, batches)
}

/** Two batches in which both columns of text are coded, with codes of the same width. */
async function expectCoded(trial: Trial, column: Omit<DictColumn, 'kind'>, other: readonly string[]): Promise<void> {
  const folder = await trial.folder()
  const batches = [1, 4].map((firstId) => {
    const { columns, ...batch } = notesBatch([plain, plain, plain], firstId, ['coded'])
    const coded = columns.with(1, { kind: 'dict', ...column })
    return { ...batch, columns: coded.with(2, { kind: 'dict', codes: column.codes, dictionary: other }) }
  })
  await trial.write(folder, batches, [notes])
  await trial.expectRows(folder, notes, batches)
}
