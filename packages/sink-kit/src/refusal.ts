import { strict as assert } from 'node:assert'

/** The error that a promise rejects with; fails, with the sentence, when it does not reject with an Error. */
export async function refusalOf(promise: Promise<unknown>, sentence: string): Promise<Error> {
  let error: unknown
  try {
    await promise
  } catch (thrown) {
    error = thrown
    assert.ok(error instanceof Error, `${sentence}: it rejected with ${String(error)}, which is no Error`)
    return error
  }
  return assert.fail(sentence)
}
