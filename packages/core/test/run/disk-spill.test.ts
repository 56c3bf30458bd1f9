import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskSpill } from '../../src/run/disk-spill.ts'
import { listing, temporaryFolder } from './stand-ins.ts'

test('bytes come back from where they were put, name by name', async () => {
  const spill = diskSpill(join(await temporaryFolder(), 'scratch'))
  spill.append('emails', new Uint8Array([1, 2, 3]))
  spill.append('policies', new Uint8Array([9]))
  spill.append('emails', new Uint8Array([4, 5]))
  expect(spill.size('emails')).toBe(5)
  expect([...spill.read('emails', 1, 3)]).toEqual([2, 3, 4])
  spill.append('emails', new Uint8Array([6]))
  expect([...spill.read('emails', 0, 6)]).toEqual([1, 2, 3, 4, 5, 6])
  expect([...spill.read('policies', 0, 1)]).toEqual([9])
  spill.close()
})

test('what was never written is empty, and creates nothing', async () => {
  const folder = await temporaryFolder()
  const spill = diskSpill(join(folder, 'scratch'))
  expect(spill.size('emails')).toBe(0)
  expect([...spill.read('emails', 0, 8)]).toEqual([])
  spill.close()
  expect(await listing(folder)).toEqual([])
})

test('a place that cannot be written is reported as failed input and output', async () => {
  const spill = diskSpill('/dev/null/scratch')
  expect(() => spill.append('emails', new Uint8Array(8))).toThrow(expect.objectContaining({ code: 'HC_IO_FAILED' }))
})
