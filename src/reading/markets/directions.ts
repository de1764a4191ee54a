import type { Phrases } from '../phrases/index.ts'
import {
  type Direction,
  directionBehind,
  hardly,
  MOVE_NOUNS,
  type Move,
  particleMove,
  superlativeMove,
} from './moves.ts'

/** Where a price may be said to have gone, and which words say so. */
export interface Heading {
  readonly direction: Direction
  readonly by: readonly string[]
}

/** Where the words say that the price went: each way that some of them say, with those that say so. */
export function headingsOf(phrases: Phrases, verb: number, stop: number, move: Move | null): Heading[] {
  const { items, lower } = phrases
  const { first, head, end } = items[verb]
  const found = new Map<Direction, string[]>()
  const say = (direction: Direction | null, by: string): void => {
    if (direction === null) return
    const held = found.get(direction)
    if (held === undefined) found.set(direction, [by])
    else held.push(by)
  }
  if (hardly(lower, first, head)) return [{ direction: 'steady', by: ['hardly'] }]
  say(directionBehind(lower[head]), 'verb itself')
  say(particleMove(lower[head], lower[end] ?? ''), 'particle')
  say(behind(phrases, verb, stop), 'behind')
  say(aside(phrases, verb, stop), 'aside')
  if (move?.direction != null) say(move.direction, 'verb')
  else say(turned(lower[head], nounMove(phrases, verb, stop)), 'noun')
  // "sent oil below 70 dollars"
  if (move?.family === 'send') say(passed(phrases, verb, stop), 'behind')
  return [...found].map(([direction, by]) => ({ direction, by }))
}

/** Verbs that undo a move: who "pared gains" fell. */
const UNDOING =
  /^(?:par(?:e|ed|es|ing)|trim(?:s|med|ming)?|eras(?:e|es|ed|ing)|revers(?:e|es|ed|ing)|recoup(?:s|ed|ing)?)$/

function turned(verb: string, direction: Direction | null): Direction | null {
  if (direction === null || direction === 'steady' || !UNDOING.test(verb)) return direction
  return direction === 'up' ? 'down' : 'up'
}

/** Below or above what a price was sent. */
function passed({ items, lower }: Phrases, verb: number, stop: number): Direction | null {
  for (let at = verb + 1; at < verb + 6 && at < items.length && items[at].first < stop; at++) {
    const word = lower[items[at].head]
    if (/^[,;:]$/.test(word)) return null
    if (word === 'below') return 'down'
    if (word === 'above') return 'up'
  }
  return null
}

/** "closed higher", "edged up", "closed 6 per cent lower", "sent shares tumbling". */
function behind({ items, lower }: Phrases, verb: number, stop: number): Direction | null {
  for (let at = verb + 1; at < verb + 6 && at < items.length && items[at].first < stop; at++) {
    const word = lower[items[at].head]
    if (/^[,;:]$/.test(word)) return null
    if (word === 'up' || word === 'down') return word
    const direction = directionBehind(word)
    if (direction !== null && items[at].kind !== 'noun') return direction
    const last = lower[items[at].end - 1]
    if (items[at].kind === 'noun' && /^(?:higher|lower|firmer|weaker|up|down)$/.test(last)) return directionBehind(last)
  }
  return null
}

/** ", up 4.1 points since …", ", 6.4 per cent up on the week", ", against 86.10 a week earlier" has none. */
function aside({ items, lower }: Phrases, verb: number, stop: number): Direction | null {
  for (let at = verb + 1; at + 1 < items.length && items[at].first < stop; at++) {
    if (lower[items[at].head] !== ',') continue
    const first = items[at + 1].first
    for (let token = first; token < Math.min(first + 5, stop); token++) {
      const word = lower[token]
      if (word === ',') break
      if (/^(?:up|down)$/.test(word) && (token === first || /^(?:cents?|points?|%|percent)$/.test(lower[token - 1])))
        return word as Direction
    }
  }
  return null
}

/** "capped their strongest week", "had its worst day", "posted gains", "touched its lowest level". */
function nounMove({ items, lower }: Phrases, verb: number, stop: number): Direction | null {
  for (let at = verb + 1; at < verb + 6 && at < items.length && items[at].first < stop; at++) {
    if (items[at].kind !== 'noun') continue
    const { first, end, head } = items[at]
    const move = MOVE_NOUNS.get(lower[head]) ?? superlativeMove(lower, first, end)
    if (move !== null) return move
  }
  return null
}
