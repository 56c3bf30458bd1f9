import type { Sink } from '@hc/core'

/** The same sink, with an account of whether it was opened. */
export function watchOpen(sink: Sink): { readonly sink: Sink; wasOpened(): boolean } {
  let opened = false
  const open: Sink['open'] = (context) => {
    opened = true
    return sink.open(context)
  }
  return { sink: Object.create(sink, { open: { value: open } }), wasOpened: () => opened }
}
