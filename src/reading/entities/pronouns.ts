import type { Gender } from './entity.ts'
import type { Found } from './found.ts'
import type { Joined, Joining } from './join.ts'
import { type Parse, relationNumber } from './parse.ts'

/** A mention with the entity that it was joined to. */
export interface Placed {
  readonly mention: Found
  readonly entity: Joined
}

/** Mentions met so far, for pronouns to look back on. */
export interface PronounContext {
  readonly seen: Placed[]
  add(mention: Found, entity: Joined, joining: Joining): void
}

/** How far a pronoun looks back. */
const MOST_MENTIONS = 24
const MOST_SENTENCES = 3
/** Mentions that it passes over. */
const MOST_PASSED = 100

const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'nsubj:outer'].map(relationNumber))
const ROOT = relationNumber('root')
const OWNERS = new Set(['nmod:poss'].map(relationNumber))

export function newPronounContext(): PronounContext {
  return {
    seen: [],
    add(mention, entity): void {
      this.seen.push({ mention, entity })
    },
  }
}

/** Points of a candidate; found by trying on GUM's training part. */
const Points = {
  subject: 4,
  mainSubject: 6,
  sameSentence: 1,
  aSentenceBack: -3,
  genderKnown: 4,
  pronounBefore: 3,
  named: 1,
  repeated: 1,
  inside: -4,
  nearer: -0.15,
  spoke: 3,
}
/** A candidate needs this many points, and this many more than the next entity. */
const LEAST = 0
const LEAD = 1

/**
 * The entity that a pronoun means, or null. Looked at are the last mentions of the current and the three sentences
 * before; gender and number must not clash. Subjects come first, then what a pronoun meant before, then what is nearer;
 * "he" or "she" as the subject of a sentence goes on with the subject of the one before rather than with that of its clauses.
 */
export function resolvePronoun(pronoun: Found, joining: Joining): Joined | null {
  return meantBy(pronoun, joining, null)
}

/** How a pronoun is looked at that an article's quotations stand around. */
interface Telling {
  /** Sentences from a mention to the pronoun; what is wholly quoted between them does not count. */
  readonly back: (mention: Found) => number
  /** Whether a mention can't be meant. */
  readonly isOut: (mention: Found, entity: Joined) => boolean
  /** Whether the pronoun is the subject of a verb of saying, outside of quotations. */
  readonly speaks: boolean
}

/** As `resolvePronoun`, but over quotations, and with who speaks: see `telling.ts`. */
export function meantBy(pronoun: Found, joining: Joining, telling: Telling | null): Joined | null {
  const { seen } = joining.pronouns
  const { sentence, quoted, parse } = joining
  const points = new Map<Joined, number>()
  let passed = 0
  const here = sentence[pronoun.head]
  const isMain = isMainSubject(pronoun.head, parse) || (telling?.speaks === true && isTeller(pronoun.head, parse))
  const goesOn = pronoun.gender !== null && isMain && !isDenial(pronoun.head, parse)
  for (let at = seen.length - 1, steps = 0; at >= 0 && steps < MOST_MENTIONS; at--, steps++) {
    const { mention, entity } = seen[at]
    const back = telling === null ? here - sentence[mention.head] : telling.back(mention)
    if (back > MOST_SENTENCES) break
    if (telling?.isOut(mention, entity)) {
      // What stands in a quotation takes no place of those who may be meant.
      if (passed++ < MOST_PASSED) steps--
      continue
    }
    if (!agrees(pronoun, entity)) continue
    if (pronoun.gender === null && !speaksFor(pronoun, mention, back, joining)) continue
    // A word is not its own owner: "his" in "his brother" is not the brother.
    if (mention.first <= pronoun.head && pronoun.head < mention.end) continue
    let score = steps * Points.nearer + back * Points.aSentenceBack
    if (SUBJECTS.has(parse.relation[mention.head])) score += Points.subject
    const spoke = telling?.speaks === true && quoted[mention.head] < 0 && isTeller(mention.head, parse)
    if (goesOn && back === 1 && (spoke || isMainSubject(mention.head, parse))) score += Points.mainSubject
    if (spoke) score += Points.spoke
    if (back === 0) score += Points.sameSentence
    if (pronoun.gender !== null && entity.gender === pronoun.gender) score += Points.genderKnown
    if (mention.form === 'pronoun') score += Points.pronounBefore
    else if (mention.form === 'name') score += Points.named
    if (entity.mentions.length > 2) score += Points.repeated
    if (quoted[mention.head] >= 0 && quoted[mention.head] !== quoted[pronoun.head]) score += Points.inside
    if (OWNERS.has(parse.relation[mention.head])) score -= 1
    const before = points.get(entity)
    if (before === undefined || score > before) points.set(entity, score)
  }
  let best: Joined | null = null
  let top = -Infinity
  let next = -Infinity
  for (const [entity, score] of points) {
    if (score > top) {
      next = top
      top = score
      best = entity
    } else if (score > next) next = score
  }
  return best !== null && top >= LEAST && top - next >= LEAD ? best : null
}

/** Subject of a sentence's main verb: "*Olin* said Renn had left. *She* did not say why." */
export function isMainSubject(head: number, { relation, head: heads }: Parse): boolean {
  return SUBJECTS.has(relation[head]) && heads[head] >= 0 && relation[heads[head]] === ROOT
}

/** Whether a word is the subject of a verb of saying. */
export function isSpeaking(head: number, { relation, tokens: { text, starts, ends }, head: heads }: Parse): boolean {
  const verb = heads[head]
  return verb >= 0 && SUBJECTS.has(relation[head]) && SAYING.test(text.slice(starts[verb], ends[verb]))
}

/** Whether a word is the subject of a verb of saying that is nobody's words itself: "*Orm* said Dahl had said no". */
function isTeller(head: number, parse: Parse): boolean {
  return isSpeaking(head, parse) && TELLING.has(parse.relation[parse.head[head]])
}

const TELLING = new Set(['root', 'parataxis'].map(relationNumber))
const SAYING =
  /^(?:sa(?:id|ys?|ying)|t(?:old|ells?)|add(?:s|ed)?|repl(?:y|ies|ied)|wrote|writes|warn(?:s|ed)?|argue[sd]?|insist(?:s|ed)?|explain(?:s|ed)?|note[sd]?|claim(?:s|ed)?|announce[sd]?|acknowledge[sd]?|conclude[sd]?|continue[sd]?|stress(?:es|ed)?|predict(?:s|ed)?|recall(?:s|ed)?|declare[sd]?|state[sd]?|admit(?:s|ted)?|agree[sd]?|joke[sd]?|suggest(?:s|ed)?|complain(?:s|ed)?)$/

/** Who denies is the one spoken of: "*Olin* said Renn had signed. *She* denied it." is Renn. */
function isDenial(head: number, { tokens: { text, starts, ends }, head: heads }: Parse): boolean {
  return DENIALS.test(text.slice(starts[heads[head]], ends[heads[head]]))
}

const DENIALS = /^(den(y|ies|ied)|disput(e|es|ed)|reject(s|ed)?|dismiss(es|ed)?|refut(e|es|ed)|contradict(s|ed)?)$/

/**
 * Whether "it" or "they" may mean what a mention meant: "it" stands for too much else (what is done, what is said), and
 * so it must be a subject or an owner and follow a subject, or what "it" or "its" meant before, in the same sentence or
 * the last.
 */
function speaksFor(pronoun: Found, mention: Found, back: number, { parse, quoted }: Joining): boolean {
  const { relation } = parse
  if (quoted[pronoun.head] >= 0 && quoted[pronoun.head] !== quoted[mention.head]) return false
  if (pronoun.plural) return !mention.nouns.includes('person') || mention.count !== null
  const place = relation[pronoun.head]
  if (!SUBJECTS.has(place) && !OWNERS.has(place)) return false
  if (OWNERS.has(place)) return back === 0
  return back <= 1 && SUBJECTS.has(relation[mention.head])
}

function agrees(pronoun: Found, entity: Joined): boolean {
  const gender: Gender | null = pronoun.gender
  if (gender !== null) return entity.type === 'person' && !entity.plural && (entity.gender ?? gender) === gender
  if (pronoun.plural) return entity.plural && entity.type !== 'place'
  return (entity.type === 'organisation' || entity.type === 'place') && !entity.plural
}
