import { once } from '../../text/index.ts'
import type { Analysed } from '../clauses/index.ts'
import type { IssueMark } from '../issues/index.ts'
import { POINTING } from './antecedents.ts'
import type { Context } from './context.ts'
import { NOT_WITHOUT, opensWithout } from './fragments.ts'
import type { Frame } from './frames.ts'
import { type IssueEvidence, issueEvidence, type Surroundings } from './issue-evidence.ts'
import { evidenceFeatures, likeName, ranksOf } from './issue-features.ts'
import { pulled, pullFeatures } from './issue-pull.ts'
import { turnFeatures } from './issue-turns.ts'
import { AFTER, BEFORE } from './nearness.ts'
import { PROPOSALS, type Reach, type Region } from './region.ts'

/** The object of the frame's words, what they are about, its clause, its sentence; or the text around. */
export type IssuePlace = 'object' | 'about' | 'clause' | 'sentence' | 'likely' | 'around'

/** An issue that a frame may be about, and how it is told. */
export interface PossibleIssue {
  readonly mark: IssueMark
  /** How near its words stand. */
  readonly place: IssuePlace
  /** Name of how like its words those of the frame are. */
  readonly like: string
  /** The same list each time; made out when it is asked for. */
  readonly features: readonly string[]
}

/** So many issues of one frame are judged. */
const MOST_ISSUES = 6

/** The issues that a frame may be about: what its sentence names, what its words are like, what the text before it speaks of. */
export function possibleIssues(frame: Frame, { about, tails }: Reach, context: Context): PossibleIssue[] {
  const { text } = context
  const { sentences } = text.tokens
  const own = text.sentence[frame.first]
  const first = Math.max(sentences[own], frame.first - BEFORE)
  const end = Math.min(sentences[own + 1], frame.end + AFTER)
  const object = objectOf(frame, text)
  const objectKind = kindOfObject(object, text)
  // "accepted an invitation after the embargo was lifted": what is accepted is said, and it is no issue.
  const isTold = objectKind === 'thing' && (frame.kind === 'verb' || frame.kind === 'noun')
  const window = isTold ? about : { first, end }
  const evidence = issueEvidence(frame, { window, object, about }, context).filter(
    ({ near }) =>
      near === null ||
      !(
        isInCondition(near, frame, tails) ||
        isOnlyCondition(near, frame, text) ||
        isLacking(near, frame, text) ||
        isMeansBefore(near, frame, text)
      ),
  )
  const weighed = evidence
    .map((one) => ({ one, ...placeIn(one, frame, object, about, text) }))
    .sort((a, b) => a.order - b.order || (a.one.issue < b.one.issue ? -1 : 1))
    .slice(0, MOST_ISSUES)
  if (weighed.length === 0) return []
  // What speaks for each costs more than to name it, and few frames are likely enough to ask.
  const features = once(() => featuresOf(weighed, frame, { window, object, about }, objectKind, context))
  return weighed.map(
    ({ one, place, mark }, at): PossibleIssue => ({
      mark,
      place,
      like: likelyOf(one),
      get features() {
        return features()[at]
      },
    }),
  )
}

const likelyOf = ({ likest }: IssueEvidence): string => likeName(likest.object ?? likest.about)

/** What speaks for and against each of the issues that a frame may be about, the likeliest at first sight first. */
function featuresOf(
  weighed: readonly (Placed & { readonly one: IssueEvidence })[],
  frame: Frame,
  surroundings: Surroundings,
  objectKind: string,
  context: Context,
): readonly (readonly string[])[] {
  const { text } = context
  const issues = weighed.map(({ one }) => one.issue)
  const ranks = ranksOf(weighed.map(({ one }) => one))
  const many = `i:many=${Math.min(3, weighed.filter(({ one }) => one.near !== null).length)}`
  const best = weighed[0].place
  const pull = pulled(frame, surroundings, text, context.pulls)
  const pulls = pullFeatures(
    issues.map(pull),
    weighed.map(({ place }) => place),
  )
  const signs = context.signs(frame, surroundings, issues, objectKind)
  return weighed.map(({ one, place }, at) => {
    const far = one.near === null ? 'far' : 'near'
    // What speaks for it taken together, so that two weak signs may make a strong one.
    const likely = likelyOf(one)
    const back = one.back === null ? '-' : `${Math.min(3, one.back.sentences)}`
    return [
      ...signs[at],
      ...signs[at].map((name) => `${name}&${far}`),
      many,
      ...evidenceFeatures(one, at, frame, text),
      ...ranks[at],
      ...pulls[at],
      `i:${place}`,
      `i:${objectKind}&${place}`,
      `i:${place}&${frame.kind}`,
      `i:rank=${at}`,
      place === best ? `i:best=${place}` : `i:${place}<${best}`,
      `i:share=${Math.floor(context.shareOf(one.issue) * 4.99)}`,
      `i:${place}&like=${likely}&back=${back}`,
      `i:${place}&back=${back}&${objectKind}`,
      `i:${place}&like=${likely}&${objectKind}`,
      ...turnFeatures(one, place, objectKind, frame, context),
    ]
  })
}

/** "If it wants a truce, it should free the crew": what is asked for is not what the condition names. */
function isOnlyCondition({ first }: IssueMark, { kind, clause, first: word }: Frame, { clauses }: Analysed): boolean {
  if (kind !== 'must' || first > word) return false
  for (let at = clauses.all[clauses.of[first]]; at !== undefined && at !== clause; at = clauses.all[at.parent]) {
    if (at.conditional) return true
    if (at.parent < 0) return false
  }
  return false
}

/** Tokens between a "without" and the last of what is lacking. */
const LACKING_REACH = 8

/** "Without monitors, Kessar would insist on a fee": what is lacking is not what the words behind it are of. */
function isLacking({ first }: IssueMark, { first: word, word: written }: Frame, text: Analysed): boolean {
  const { lower, sentence } = text
  if (first > word || written === NOT_WITHOUT) return false
  for (let at = first - 1; at >= Math.max(0, first - LACKING_REACH) && sentence[at] === sentence[first]; at--) {
    if (lower[at] === ',') return false
    if (opensWithout(text, at)) return true
  }
  return false
}

/** "would fight on if *the truce* failed": on what it hangs, by words that tell no stance themselves. */
const isInCondition = ({ first }: IssueMark, { kind }: Frame, tails: Reach['tails']): boolean =>
  (kind === 'cue' || kind === 'said' || kind === 'will') &&
  tails.some((tail) => tail.kind === 'if' && first >= tail.region.first && first < tail.region.end)

/** What is done to get one's way, whatever that is. */
const MEANS = /^(?:strike|walkout|stoppage|lockout|boycott|blockade|protest)$/

/** "A strike looms as dockers reject the offer", "walked out on strike after": what is turned down there is not the strike. */
function isMeansBefore(
  { first, end }: IssueMark,
  { first: word, clause }: Frame,
  { lemma, clauses, lower }: Analysed,
): boolean {
  if (end > word || !MEANS.test(lemma[end - 1]) || clauses.of[first] === clause.index) return false
  for (let at = end; at < word; at++) if (/^(?:as|after|because|when|since|while)$/.test(lower[at])) return true
  return false
}

interface Placed {
  readonly place: IssuePlace
  readonly mark: IssueMark
  /** The lower the likelier at first sight: by place, then by how near or like it is. */
  readonly order: number
}

/** From this likeness on a word tells an issue by itself. */
const TELLING = 0.5
/** Steps of `order`: a place behind another is never before it. */
const STEP = 100

/** Where the best of what speaks for an issue stands. */
function placeIn(
  { issue, near, likest, likestBefore, back, headline, companion }: IssueEvidence,
  frame: Frame,
  object: Region,
  about: Region,
  text: Analysed,
): Placed {
  if (near !== null) {
    const isAbout = near.first >= about.first && near.end <= about.end
    const inClause = text.clauses.of[near.first] === frame.clause.index
    const place = isWithin(near, object) ? 'object' : isAbout ? 'about' : inClause ? 'clause' : 'sentence'
    const away = near.first >= frame.end ? near.first - frame.end : frame.first - near.end + 4
    return { place, mark: near, order: PLACES.indexOf(place) * STEP + away }
  }
  const markOf = (at: number): IssueMark => ({ issue, first: at, end: at + 1, chained: true })
  const orderOf = (place: IssuePlace, part: number): number => (PLACES.indexOf(place) + part) * STEP
  const like = likest.object ?? likest.about ?? likest.clause ?? likest.sentence
  const isTelling = like !== null && like.like >= TELLING
  if (isTelling && (likest.object ?? likest.about) !== null)
    return { place: 'likely', mark: markOf(like.at), order: orderOf('likely', (1 - like.like) / 2) }
  if (isTelling && back === null && headline === null)
    return { place: 'likely', mark: markOf(like.at), order: orderOf('likely', 0.6) }
  const held = back?.mark ?? headline
  if (held !== null) {
    const mark: IssueMark = { ...held, chained: true, before: true }
    return { place: 'around', mark, order: orderOf('around', (back?.sentences ?? 9) / 20) }
  }
  if (companion >= 0) return { place: 'around', mark: markOf(companion), order: orderOf('around', 0.5) }
  const last = like ?? likestBefore!
  const mark = like === null ? { ...markOf(last.at), before: true as const } : markOf(last.at)
  return { place: 'around', mark, order: orderOf('around', 1.5 - last.like) }
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
