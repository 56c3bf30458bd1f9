import { expect, test } from 'vitest'
import { TextArena } from '../src/text-arena.ts'

test('texts added together and one by one are the same bytes, nulls and letters beyond ASCII among them', () => {
  for (const texts of [
    ['Troy', '', null, 'Rome'],
    ['Núñez', '', null, '😀', 'Rome'],
    // Halves of a pair that only side by side are one.
    ['a\ud83d', '\ude00b'],
  ]) {
    const together = new TextArena()
    together.addAll(['before', ...texts, 'after'], 1, texts.length + 1)
    const single = new TextArena()
    for (const text of texts) single.add(text ?? '')
    expect(together.bytes()).toEqual(single.bytes())
    expect(together.lengths()).toEqual(single.lengths())
    expect(single.lengths()).toEqual(Int32Array.from(texts, (text) => Buffer.byteLength(text ?? '')))
  }
})

test('more bytes than a page can say are refused in a sentence', () => {
  const arena = new TextArena(10_000)
  for (let i = 0; i < 20; i++) arena.add('x'.repeat(300))
  expect(() => arena.add('x'.repeat(3_000))).toThrow('set rowGroupRows lower')
})
