import { performance } from 'node:perf_hooks'
import type { Output } from '@hc/core/run'
import { endProcessSoon } from './end-process.ts'
import { type GenerateFlags, settleFlags } from './generate-flags.ts'
import { listenForInterrupts } from './interrupts.ts'
import { listenForStrayFailures } from './stray-failures.ts'
import { startThreadsAhead } from './threads-ahead.ts'

/** Settles the flags with the config, listens for interrupts, starts threads, and has the dataset made meanwhile. */
export async function generateDataset(typed: GenerateFlags): Promise<void> {
  const start = performance.now()
  const config = typed.config === undefined ? undefined : await readConfigFile(typed.config)
  const flags = settleFlags({ ...config?.flags, ...typed })
  const interrupts = listenForInterrupts()
  const strays = listenForStrayFailures()
  const threads = startThreadsAhead(flags)
  try {
    const { makeDataset } = await import('./make-dataset.ts')
    const signal = AbortSignal.any([interrupts.signal, strays.signal])
    const outputs = config?.outputs === undefined ? {} : { outputs: config.outputs }
    await makeDataset(flags, { ...outputs, threads, signal, start })
  } finally {
    threads.stop()
    strays.release()
    interrupts.release()
    endProcessSoon()
  }
}

interface ReadConfig {
  readonly flags: Partial<GenerateFlags>
  readonly outputs?: readonly Output[]
}

async function readConfigFile(file: string): Promise<ReadConfig> {
  const [{ readConfig }, { configFlags }, { configOutputs }] = await Promise.all([
    import('./config/read-config.ts'),
    import('./config/config-flags.ts'),
    import('./config/config-outputs.ts'),
  ])
  const config = await readConfig(file)
  const flags = configFlags(config, file)
  return config.outputs === undefined ? { flags } : { flags, outputs: await configOutputs(config.outputs, file) }
}
