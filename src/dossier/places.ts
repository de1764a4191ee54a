import { type Document, isNode, isScalar, type LineCounter } from 'yaml'
import type { Problem } from './problem.ts'

type Path = readonly PropertyKey[]

/** Where things stand in the file. */
export class Places {
  readonly #document: Document
  readonly #lines: LineCounter
  readonly #source: string

  constructor(document: Document, lines: LineCounter, source: string) {
    this.#document = document
    this.#lines = lines
    this.#source = source
  }

  at(start: number, end: number, reason: string, mend: string | null): Problem {
    const { line, col } = this.#lines.linePos(Math.min(start, this.#source.length))
    const value = this.#source.slice(start, end).split('\n', 1)[0]!.trim().slice(0, 80)
    return { line: Math.max(1, line), column: Math.max(1, col), value, reason, mend }
  }

  /** At the value of a path, or of what is nearest around it and does exist. */
  ofValue(path: Path, reason: string, mend: string | null): Problem {
    for (let length = path.length; length >= 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true)
      if (!isNode(node) || !node.range) continue
      return this.at(node.range[0], isScalar(node) ? node.range[1] : node.range[0], reason, mend)
    }
    return this.at(0, 0, reason, mend)
  }

  /** At the key of a pair. */
  ofKey(path: Path, key: string, reason: string, mend: string | null): Problem {
    const map = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true)
    const items = (map as { items?: readonly { key?: unknown }[] } | null)?.items ?? []
    const keys = items.map((item) => item.key).filter(isNode)
    // A key that is a list or a set of fields has its words for a name.
    const node = keys.find((one) => isScalar(one) && String(one.value) === key) ?? keys.find((one) => !isScalar(one))
    if (!node?.range) return this.ofValue(path, reason, mend)
    return this.at(node.range[0], node.range[1], reason, mend)
  }

  valueOf(path: Path): unknown {
    const node = this.#document.getIn(path, true)
    return isScalar(node) ? node.value : isNode(node) ? node.toJSON() : node
  }
}
