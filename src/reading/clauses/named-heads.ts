import { reachOf } from '../attributions/index.ts'
import type { Entities, Mention } from '../entities/index.ts'
import type { ParsedWords } from './analysed.ts'
import { tokenAt } from './phrases.ts'

/** Longer runs of titles and names are lists, in tokens. */
const LONGEST = 14
/** A broken tree is as deep as its sentence is long. */
const MOST_UP = 60

type Heads = Pick<ParsedWords, 'head' | 'relation'>

/**
 * The same words, but that a person's office before the name hangs on the name, where the parser took its first noun for what
 * the clause is about: in "Transport Minister Anders Vik said" it is Vik who says so, and in "Norlan chief executive Maria
 * Falk" it is Falk. What the entities know of names and roles settles it; the attributions are found before and keep their
 * tree.
 */
export function withNamedHeads(words: ParsedWords, { entities, mentions }: Entities): ParsedWords {
  let mended: { head: Int32Array; relation: string[] } | null = null
  for (const mention of mentions) {
    if (mention.role === null || mention.form !== 'name' || entities[mention.entity].type !== 'person') continue
    const from = tokenAt(words, mention.role.start)
    if (from >= mention.first || mention.end - from > LONGEST) continue
    const moves = movesOf(mended ?? words, from, mention)
    if (moves.length === 0) continue
    mended ??= { head: words.head.slice(), relation: [...words.relation] }
    for (const { token, head, relation } of moves) {
      mended.head[token] = head
      mended.relation[token] = relation
    }
  }
  return mended === null ? words : { ...words, ...mended, ...reachOf(words.tokens, mended.head) }
}

interface Move {
  readonly token: number
  readonly head: number
  readonly relation: string
}

/** What is to be hung elsewhere so that of the tokens from the role's first to the name's last the name's head governs all. */
function movesOf({ head, relation }: Heads, from: number, { head: name, end }: Mention): Move[] {
  const isWithin = (token: number): boolean => token >= from && token < end
  const tops: number[] = []
  for (let token = from; token < end; token++) if (!isWithin(head[token])) tops.push(token)
  if (tops.length === 1 && tops[0] === name) return []
  // The one whose governors lie all outside: hung on what governs it, nothing can govern itself.
  const leading = tops.find((top) => {
    let at = head[top]
    for (let step = 0; step < MOST_UP && at >= 0 && !isWithin(at); step++) at = head[at]
    return at < 0
  })
  if (leading === undefined) return []
  const own = { token: name, head: head[leading], relation: relation[leading] }
  const others = tops.filter((top) => top !== name).map((token) => ({ token, head: name, relation: 'nmod:desc' }))
  return [own, ...others]
}
