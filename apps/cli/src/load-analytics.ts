import { HcError } from '@hc/core'

/** The questions and their database, when they are installed. */
export type Analytics = typeof import('@hc/analytics')

/**
 * Loads `@hc/analytics`, which brings a native database and so is an optional part. Throws HC_OPTIONS_INVALID, saying
 * how to add it, when it is not there or its database does not load on this system.
 */
export async function loadAnalytics(
  load: () => Promise<Analytics> = () => import('@hc/analytics'),
): Promise<Analytics> {
  try {
    return await load()
  } catch (error) {
    throw new HcError('HC_OPTIONS_INVALID', explain(error), { cause: error })
  }
}

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message.split('\n')[0]! : String(error)
  const { code } = error as { code?: string }
  const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
  if (isMissing && message.includes('@hc/analytics')) {
    return 'this command needs @hc/analytics, which is not installed; add it with npm install @hc/analytics'
  }
  if (isMissing) {
    return `the database of @hc/analytics is not installed for ${process.platform} ${process.arch}; add it with npm install --include=optional @hc/analytics`
  }
  return `the database of @hc/analytics does not load on ${process.platform} ${process.arch}: ${message}`
}
