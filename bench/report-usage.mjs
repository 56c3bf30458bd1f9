// Loaded into a measured process before its script: on exit it tells, over file descriptor 3, what the process used. A
// script that measures only a part of what it does leaves that part's seconds and rows in `globalThis.measured`.
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// Threads load this too, but the process is one.
if (isMainThread) process.on('exit', report)

function report() {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const used = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakBytes: maxRSS * 1024 }
  writeSync(3, JSON.stringify({ ...used, ...globalThis.measured }))
}
