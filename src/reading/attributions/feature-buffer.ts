/**
 * Collects the features of one position as rows of a weight table of `2 ** bits` rows.
 *
 * A feature is a template (a small number that names what is looked at) and up to three values; its row is a hash of
 * them. Two features may fall into one row: the training has seen the same, and learned to live with it.
 */
export class FeatureBuffer {
  rows: Int32Array = new Int32Array(512)
  fill = 0
  private readonly shift: number

  constructor(bits: number) {
    this.shift = 32 - bits
  }

  clear(): void {
    this.fill = 0
  }

  one(template: number, a: number): void {
    let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    this.rows[this.fill++] = (hash ^ (hash << 7)) >>> this.shift
  }

  two(template: number, a: number, b: number): void {
    let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(b, 0x27d4eb2f)
    hash = Math.imul(hash ^ (hash >>> 14), 0x297a2d39)
    this.rows[this.fill++] = (hash ^ (hash << 7)) >>> this.shift
  }

  three(template: number, a: number, b: number, c: number): void {
    let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(b, 0x27d4eb2f)
    hash = Math.imul(hash ^ (hash >>> 14), 0x297a2d39) ^ Math.imul(c, 0x165667b1)
    hash = Math.imul(hash ^ (hash >>> 13), 0x1b56c4e9)
    this.rows[this.fill++] = (hash ^ (hash << 7)) >>> this.shift
  }

  /** Makes room for `more` rows; called once a position, so that the adders need not look. */
  reserve(more: number): void {
    if (this.fill + more <= this.rows.length) return
    const wider = new Int32Array((this.fill + more) * 2)
    wider.set(this.rows)
    this.rows = wider
  }
}
