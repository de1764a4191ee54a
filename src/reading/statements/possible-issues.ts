import type { Analysed } from '../clauses/index.ts'
import type { IssueMark } from '../issues/index.ts'
import { POINTING } from './antecedents.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { likelyIssues } from './likely-issues.ts'
import { AFTER, BEFORE, stepOf } from './nearness.ts'
import { PROPOSALS, type Reach, type Region } from './region.ts'

/** The object of the frame's words, what they are about, its clause, its sentence; or the text around. */
export type IssuePlace = 'object' | 'about' | 'clause' | 'sentence' | 'likely' | 'around'

/** An issue that a frame may be about, and how it is told. */
export interface PossibleIssue {
  readonly mark: IssueMark
  /** How near its words stand. */
  readonly place: IssuePlace
  readonly features: readonly string[]
}

/** So many issues of one frame are judged. */
const MOST_ISSUES = 5
/** So many of those that a sentence names. */
const MOST_NEAR = 4
/** Sentences back to which a frame without an issue's words may point. */
const SENTENCES_BACK = 3
/** Tokens of another sentence that are looked through: longer ones are lists, and time must stay linear. */
const LOOKED_THROUGH = 80

/** The issues that a frame may be about: what its sentence names, or else what the text before it speaks of. */
export function possibleIssues(frame: Frame, { about }: Reach, context: Context): PossibleIssue[] {
  const { text, marksIn } = context
  const { sentences } = text.tokens
  const own = text.sentence[frame.first]
  const from = Math.max(sentences[own], frame.first - BEFORE)
  const to = Math.min(sentences[own + 1], frame.end + AFTER)
  const object = objectOf(frame, text)
  const objectKind = kindOfObject(object, text)
  // "accepted an invitation after the embargo was lifted": what is accepted is said, and it is no issue.
  const isElsewhere = (mark: IssueMark): boolean =>
    frame.kind === 'verb' && objectKind === 'thing' && !isWithin(mark, object) && !isWithin(mark, about)
  const near = nearestOfEach(marksIn(from, to), frame).filter((mark) => !isElsewhere(mark))
  const many = `i:many=${Math.min(3, near.length)}`
  const found = near.slice(0, MOST_NEAR).map((mark, rank): PossibleIssue => {
    const side = mark.first >= frame.end ? 'after' : mark.end <= frame.first ? 'before' : 'within'
    const distance = side === 'after' ? mark.first - frame.end : frame.first - mark.end
    const features = [
      many,
      `i:${side}`,
      `i:${side}=${stepOf(distance)}`,
      `i:rank=${rank}`,
      `i:place=${placeOf(mark, frame, text)}`,
    ]
    const isAbout = mark.first >= about.first && mark.end <= about.end
    const inClause = text.clauses.of[mark.first] === frame.clause.index
    if (inClause) features.push('i:clause')
    if (isAbout) features.push('i:about')
    const place = isWithin(mark, object) ? 'object' : isAbout ? 'about' : inClause ? 'clause' : 'sentence'
    features.push(`i:${objectKind}&${place}`)
    if (mark.chained === true) features.push('i:chained')
    if (isQuotedAlone(mark, frame, text)) features.push('i:quotation')
    return { mark, place, features }
  })
  const others: PossibleIssue[] = likelyIssues(
    frame,
    objectKind === 'thing' && frame.kind === 'verb' ? about : { first: from, end: to },
    context,
  )
  if (!found.some(({ features }) => features.includes('i:clause'))) others.push(...around(frame, context))
  for (const other of others) {
    if (found.length >= MOST_ISSUES) break
    if (found.some(({ mark }) => mark.issue === other.mark.issue)) continue
    found.push({ ...other, features: [...other.features, near.length > 0 ? 'i:other' : 'i:only', many] })
  }
  const best = found.reduce((held, { place }) => Math.min(held, PLACES.indexOf(place)), PLACES.length)
  return found.map((one) => ({
    ...one,
    features: [
      ...one.features,
      `i:${one.place}&${frame.kind}`,
      PLACES.indexOf(one.place) === best ? `i:best=${one.place}` : `i:${one.place}<${PLACES[best]}`,
      ...(one.place === 'likely' || one.place === 'around' ? [`i:${objectKind}&${one.place}`] : []),
      `i:share=${Math.floor(context.shareOf(one.mark.issue) * 4.99)}`,
    ],
  }))
}

export const PLACES: readonly IssuePlace[] = ['object', 'about', 'clause', 'sentence', 'likely', 'around']

const isWithin = ({ first, end }: IssueMark, region: Region): boolean => first < region.end && end > region.first

/** The first noun phrase behind the frame's words, or an empty region at their end. */
export function objectOf({ end }: Frame, { upos, sentence, lower }: Analysed): Region {
  let first = end
  while (
    first < upos.length &&
    sentence[first] === sentence[end - 1] &&
    /^(DET|ADP|PART|PRON|ADV|NUM)$/.test(upos[first])
  )
    first++
  let last = first
  while (
    last < upos.length &&
    sentence[last] === sentence[end - 1] &&
    (/^(NOUN|PROPN|ADJ|NUM|SYM)$/.test(upos[last]) || lower[last] === '-' || lower[last] === 'of')
  )
    last++
  return { first, end: last }
}

/** What stands there: nothing, what points to something else, what holds terms, a number or a name, or a thing of its own. */
export function kindOfObject({ first, end }: Region, { lemma, upos }: Analysed): string {
  if (end <= first) return 'none'
  const last = end - 1
  if (upos[last] === 'PROPN') return 'name'
  if (POINTING.test(lemma[last])) return 'pointing'
  if (PROPOSALS.test(lemma[last])) return 'proposal'
  return upos[last] === 'NOUN' ? 'thing' : 'other'
}

/** The nearest mark of each issue, those behind the frame first by a little: what is wanted stands behind the word. */
function nearestOfEach(marks: readonly IssueMark[], { first, end }: Frame): IssueMark[] {
  const away = (mark: IssueMark): number =>
    mark.first >= end ? mark.first - end : mark.end <= first ? first - mark.end + 4 : 0
  const sorted = [...marks].sort((a, b) => away(a) - away(b) || a.first - b.first)
  return sorted.filter(({ issue }, i) => sorted.findIndex((other) => other.issue === issue) === i)
}

/** Where the mark hangs in the tree, seen from the frame. */
function placeOf({ first }: IssueMark, frame: Frame, { head, clauses, left, right }: Analysed): string {
  const at = frame.kind === 'noun' ? frame.first : frame.clause.head
  if (first >= left[at] && first <= right[at]) {
    let steps = 0
    for (let token = first; token !== at && token >= 0 && steps < 5; token = head[token]) steps++
    return `under${Math.min(4, steps)}`
  }
  return clauses.of[first] === frame.clause.index ? 'clause' : 'elsewhere'
}

/** In a quotation that the frame is not in, or the other way round. */
const isQuotedAlone = ({ first }: IssueMark, frame: Frame, { quotation }: Analysed): boolean =>
  quotation[first] !== quotation[frame.first]

/** What the sentences before, the headline, and, for the headline, the sentence behind it speak of. */
function around(frame: Frame, { text, marksIn }: Context): PossibleIssue[] {
  const { sentences } = text.tokens
  const own = text.sentence[frame.first]
  const found: PossibleIssue[] = []
  for (let s = own - 1; s >= Math.max(0, own - SENTENCES_BACK) && found.length === 0; s--) {
    const marks = marksIn(Math.max(sentences[s], sentences[s + 1] - LOOKED_THROUGH), sentences[s + 1])
    const issues = new Set(marks.map(({ issue }) => issue))
    const last = marks.at(-1)
    if (last === undefined) continue
    const features = [`i:back=${own - s}`, `i:back-of=${Math.min(3, issues.size)}`, 'i:earlier']
    found.push({ mark: { ...last, chained: true, before: true }, place: 'around', features })
    const subject = marks[0]!
    if (subject.issue !== last.issue)
      found.push({
        mark: { ...subject, chained: true, before: true },
        place: 'around',
        features: [...features, 'i:back-first'],
      })
  }
  if (own === 0) {
    for (const mark of marksIn(
      sentences[1],
      Math.min(sentences[1] + LOOKED_THROUGH, sentences[Math.min(2, sentences.length - 1)]),
    )) {
      if (found.some((one) => one.mark.issue === mark.issue) || found.length >= 2) continue
      found.push({ mark: { ...mark, chained: true, before: true }, place: 'around', features: ['i:lead', 'i:earlier'] })
    }
  }
  const headline = own > 0 ? marksIn(0, Math.min(LOOKED_THROUGH, sentences[1]))[0] : undefined
  if (headline !== undefined && !found.some(({ mark }) => mark.issue === headline.issue))
    found.push({
      mark: { ...headline, chained: true, before: true },
      place: 'around',
      features: ['i:headline', 'i:earlier'],
    })
  return found
}
