import { type Alias, type Document, isAlias, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml'
import type { Places } from './places.ts'
import type { Problem } from './problem.ts'

/** More lines than these tell no more: one mark that is missing is often missed in many places. */
const MOST = 10

/** What makes a text no YAML, or none that can be a dossier; each place once. */
export function syntaxFaults(document: Document, source: string, where: Places): Problem[] {
  const told = new Set<string>()
  return [...document.errors, ...document.warnings]
    .map((error) => syntaxFault(error, source, where))
    .filter(({ line, column }) => {
      const place = `${line}:${column}`
      return !told.has(place) && told.add(place)
    })
    .slice(0, MOST)
}

function syntaxFault({ code, pos: [start, end], message }: YAMLError, source: string, where: Places): Problem {
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^:\n]*/.exec(source.slice(start))![0]
    return where.at(start, start + key.length, `"${key.trim()}" is written twice`, 'leave it out in one of the two')
  }
  if (/call stack/.test(message)) return where.at(start, end, 'it is nested too deeply', 'close what is open')
  const [said] = message.split('\n', 1)
  const reason = code === 'MULTIPLE_DOCS' ? 'it is more than one YAML document' : `it is not YAML: ${said!.trim()}`
  return where.at(start, end, reason, MENDS[code] ?? null)
}

const MENDS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  MULTIPLE_DOCS: 'leave out the line ---, and what belongs to another file',
  TAB_AS_INDENT: 'indent with blanks',
  TAG_RESOLVE_FAILED: 'leave the tag out',
}

/** How often what aliases stand for may be copied, each with the copies that it holds itself. */
const MOST_COPIES = 250

/**
 * The first alias (`*name`) that stands for nothing, or for something that it is part of, or with which those before it are
 * copied more often than anybody writes: a file of a few lines could otherwise fill the memory. Null: there is none.
 */
export function aliasFault(document: Document, where: Places): Problem | null {
  /** Of each anchor, in the order of the file, how many copies its node holds; null: the node is not yet at its end. */
  const anchors = new Map<string, number | null>()
  let fault: Problem | null = null
  let copies = 0
  const look = (alias: Alias): void => {
    const [start = 0, end = 0] = alias.range ?? []
    const name = alias.source
    const inside = anchors.get(name)
    if (inside === undefined)
      fault = where.at(start, end, `*${name} stands for nothing`, `set &${name} above it, or write it out`)
    else if (inside === null) fault = where.at(start, end, `*${name} stands within what it stands for`, 'write it out')
    else {
      copies += 1 + inside
      if (copies > MOST_COPIES)
        fault = where.at(
          start,
          end,
          `aliases are expanded more than ${MOST_COPIES} times`,
          'write out what they stand for',
        )
    }
  }
  const walk = (within: Document | Node): void => {
    visit(within, (_, one) => {
      if (fault !== null) return visit.BREAK
      if (isAlias(one)) look(one)
      if (one === within || !(isScalar(one) || isCollection(one)) || one.anchor === undefined) return undefined
      const before = copies
      anchors.set(one.anchor, null)
      walk(one)
      anchors.set(one.anchor, copies - before)
      return visit.SKIP
    })
  }
  walk(document)
  return fault
}
