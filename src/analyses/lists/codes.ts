/** Values as small whole numbers, from 0 in the order of their coming, so that columns of them are typed arrays. */
export class Codes {
  readonly values: string[]
  readonly #codes: Map<string, number>

  constructor(values: readonly string[] = []) {
    this.values = [...values]
    this.#codes = new Map(values.map((value, code) => [value, code]))
  }

  /** The value's code; a new one for a new value. */
  of(value: string): number {
    const known = this.#codes.get(value)
    if (known !== undefined) return known
    const code = this.values.length
    this.values.push(value)
    this.#codes.set(value, code)
    return code
  }

  /** The value's code, or undefined where no row ever had it. */
  find(value: string): number | undefined {
    return this.#codes.get(value)
  }
}
