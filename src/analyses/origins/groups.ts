/** Disjoint sets of the numbers below `size`, joined pair by pair; the least number stands for its set. */
export class Groups {
  readonly #parents: Int32Array

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, i) => i)
  }

  find(i: number): number {
    let root = i
    while (this.#parents[root] !== root) root = this.#parents[root]!
    for (let at = i; at !== root; ) {
      const next = this.#parents[at]!
      this.#parents[at] = root
      at = next
    }
    return root
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)]
    this.#parents[Math.max(x, y)] = Math.min(x, y)
  }
}
