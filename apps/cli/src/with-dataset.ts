import type { Dataset } from '@hc/analytics'
import { listenForInterrupts } from './interrupts.ts'
import type { Analytics } from './load-analytics.ts'

/** Opens a dataset for as long as it is used; a Ctrl-C breaks off what runs. */
export async function withDataset<Result>(
  analytics: Analytics,
  dir: string,
  settings: { readonly manyQuestions: boolean; readonly from: string | undefined },
  use: (dataset: Dataset) => Promise<Result>,
): Promise<Result> {
  const { signal, release } = listenForInterrupts()
  try {
    const dataset = await analytics.openDataset(dir, { ...settings, signal })
    try {
      return await use(dataset)
    } finally {
      await dataset.close()
    }
  } finally {
    release()
  }
}
