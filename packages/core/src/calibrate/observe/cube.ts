/** Which places of an axis count: one, or those that pass. An axis that is not named counts whole. */
export type Places = number | ((place: number) => boolean)

/** Whole numbers counted along named axes: condition by sex by age, say. Adding is exact, so the order never matters. */
export class Cube<Axis extends string> {
  readonly #axes: readonly Axis[]
  readonly #sizes: readonly number[]
  readonly #counts: Float64Array

  /** Makes an empty cube; the axes keep the order in which they are given. */
  constructor(sizes: Readonly<Record<Axis, number>>) {
    this.#axes = Object.keys(sizes) as Axis[]
    this.#sizes = this.#axes.map((axis) => sizes[axis])
    this.#counts = new Float64Array(this.#sizes.reduce((cells, size) => cells * size, 1))
  }

  /** Adds to one cell, given its place on each axis in their order. A place beyond the end counts as the last. */
  add(places: readonly number[], by = 1): void {
    let cell = 0
    for (let axis = 0; axis < this.#sizes.length; axis++) {
      const size = this.#sizes[axis]!
      cell = cell * size + Math.min(places[axis]!, size - 1)
    }
    this.#counts[cell] = this.#counts[cell]! + by
  }

  /** The sum over all cells that a selection takes in. */
  total(where: Partial<Record<Axis, Places>> = {}): number {
    let total = 0
    this.#walk(where, 0, 0, -1, 0, (count) => {
      total += count
    })
    return total
  }

  /** The sums by place on one axis, over all cells that a selection takes in. */
  along(axis: Axis, where: Partial<Record<Axis, Places>> = {}): Float64Array {
    const kept = this.#axes.indexOf(axis)
    const sums = new Float64Array(this.#sizes[kept]!)
    this.#walk(where, 0, 0, kept, 0, (count, place) => {
      sums[place] = sums[place]! + count
    })
    return sums
  }

  #walk(
    where: Partial<Record<Axis, Places>>,
    depth: number,
    start: number,
    kept: number,
    keptPlace: number,
    take: (count: number, keptPlace: number) => void,
  ): void {
    if (depth === this.#sizes.length) {
      take(this.#counts[start]!, keptPlace)
      return
    }
    const size = this.#sizes[depth]!
    const places = where[this.#axes[depth]!]
    for (let place = 0; place < size; place++) {
      if (typeof places === 'number' ? place !== places : places !== undefined && !places(place)) continue
      this.#walk(where, depth + 1, start * size + place, kept, depth === kept ? place : keptPlace, take)
    }
  }
}
