import { strict as assert } from 'node:assert'
import { open } from 'node:fs/promises'
import { type Batch, tables } from '@hc/core'
import { parseOptions } from '@hc/core/run'
import { callChild } from '../call-child.ts'
import { describeFolder } from '../list-folder.ts'
import { rowsOf, sampleBatches } from '../sample-dataset.ts'
import type { CaseDefinition } from '../sink-case.ts'
import type { Trial } from '../trial.ts'

/** Bytes that threads make away from the sink. */
export const encodingCases: readonly CaseDefinition[] = [
  {
    id: 'encoding/appended',
    sentence: 'bytes that several encoders make and the sink appends are those of its own writing',
    why: 'The number of threads must not show in a file, and the sink sees bytes in place of rows.',
    offered: 'encoding',
    async check(trial) {
      const folder = await trial.folder()
      const run = await trial.open(folder)
      const append = run.append?.bind(run)
      assert.ok(append !== undefined, 'a sink with an encoding has append()')
      for await (const { batch, bytes } of encode(trial)) {
        await append({ table: batch.table.name, rows: batch.length, bytes })
        // The bytes are on loan too.
        bytes.fill(0x23)
      }
      const artifacts = await run.commit()
      for (const { table, rows } of artifacts) {
        if (table === undefined || rows === undefined) continue
        assert.equal(rows, rowsOf(sampleBatches(), tableOf(table)).length, `rows of ${table} were not counted`)
      }
      assert.deepEqual(await describeFolder(folder), await writtenAlone(trial), 'appended bytes give other files')
    },
  },
  {
    id: 'encoding/in-place',
    sentence: 'bytes that others write into the files that fileOf names give the same files',
    why: 'Threads write at positions worked out from the size that fileOf states.',
    offered: 'encoding',
    async check(trial) {
      const folder = await trial.folder()
      const run = await trial.open(folder)
      const ends = new Map(tables.map(({ name }) => [name, run.fileOf?.(name)]))
      for await (const { batch, bytes } of encode(trial)) {
        const { name } = batch.table
        const file = ends.get(name)
        if (file === undefined) await run.append?.({ table: name, rows: batch.length, bytes })
        else {
          const handle = await open(file.path, 'r+')
          await handle.write(bytes, 0, bytes.length, file.size)
          await handle.close()
          ends.set(name, { ...file, size: file.size + bytes.length })
          await run.append?.({ table: name, rows: batch.length })
        }
      }
      await run.commit()
      assert.deepEqual(
        await describeFolder(folder),
        await writtenAlone(trial),
        'bytes written in place give other files',
      )
    },
  },
  {
    id: 'encoding/module',
    sentence: 'the module of the encoding has the same sink as its default export',
    why: 'A thread cannot be given a sink: it imports it.',
    offered: 'encoding',
    ownProcess: true,
    async check(trial) {
      const { faults } = await callChild(trial, 'encode-by-module', { folder: trial.place })
      assert.deepEqual(faults, [], 'the module of the encoding is not that of the sink')
    },
  },
]

/** The sample in bytes, made by two encoders in turn, which get their options as threads do. */
async function* encode(trial: Trial): AsyncGenerator<{ batch: Batch; bytes: Uint8Array }> {
  const { encoding } = trial.sink
  const options = structuredClone(await parseOptions(trial.sink, trial.given))
  const crew = [0, 1].map(() => new Map(tables.map((table) => [table.name, encoding!.createEncoder(table, options)])))
  for (const [i, batch] of sampleBatches().entries()) {
    const encoder = crew[i % 2]!.get(batch.table.name)!
    yield { batch, bytes: encoder.encode(batch).slice() }
  }
}

async function writtenAlone(trial: Trial): Promise<Record<string, string>> {
  const folder = await trial.folder()
  await trial.write(folder, sampleBatches())
  return describeFolder(folder)
}

function tableOf(name: string) {
  return tables.find((table) => table.name === name) ?? assert.fail(`commit names a table ${name} that there is not`)
}
