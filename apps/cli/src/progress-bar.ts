import { performance } from 'node:perf_hooks'
import { groupDigits } from './group-digits.ts'

const cells = 16
const millisecondsBetweenDraws = 100

/** Text of a progress bar: how much is done, how fast, and how long it will take. */
export function drawProgress(rows: number, totalRows: number, seconds: number): string {
  const share = totalRows === 0 ? 1 : Math.min(1, rows / totalRows)
  const full = Math.floor(share * cells)
  const speed = seconds > 0 ? rows / seconds : 0
  const left = speed > 0 ? ` · ${duration((totalRows - rows) / speed)} left` : ''
  const bar = '█'.repeat(full) + '░'.repeat(cells - full)
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)} % · ${groupDigits(rows)} rows · ${groupDigits(speed)} rows/s${left}`
}

/** A progress bar on a terminal: `show` redraws it now and then, `clear` takes it away. */
export function startProgressBar(totalRows: number, terminal: NodeJS.WriteStream) {
  const start = performance.now()
  let lastDraw = start
  return {
    show: ({ rows }: { rows: number }): void => {
      const now = performance.now()
      if (now - lastDraw < millisecondsBetweenDraws) return
      lastDraw = now
      const text = drawProgress(rows, totalRows, (now - start) / 1000)
      terminal.write(`\r${text.slice(0, (terminal.columns ?? 80) - 1)}\x1b[K`)
    },
    clear: (): void => {
      if (lastDraw !== start) terminal.write('\r\x1b[K')
    },
  }
}

/** Seconds in words: 8 s, 2 min 5 s, 1 h 10 min. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
