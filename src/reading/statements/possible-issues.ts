import type { Analysed } from '../clauses/index.ts'
import type { IssueMark } from '../issues/index.ts'
import { POINTING } from './antecedents.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { type IssueEvidence, issueEvidence, type Likeness, ZONES } from './issue-evidence.ts'
import { AFTER, BEFORE, stepOf } from './nearness.ts'
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
  readonly features: readonly string[]
}

/** So many issues of one frame are judged. */
const MOST_ISSUES = 6

/** The issues that a frame may be about: what its sentence names, what its words are like, what the text before it speaks of. */
export function possibleIssues(frame: Frame, { about }: Reach, context: Context): PossibleIssue[] {
  const { text } = context
  const { sentences } = text.tokens
  const own = text.sentence[frame.first]
  const first = Math.max(sentences[own], frame.first - BEFORE)
  const end = Math.min(sentences[own + 1], frame.end + AFTER)
  const object = objectOf(frame, text)
  const objectKind = kindOfObject(object, text)
  const evidence = issueEvidence(frame, { window: { first, end }, object, about }, context)
  const weighed = evidence
    .map((one) => ({ one, ...placeIn(one, frame, object, about, text) }))
    .sort((a, b) => a.order - b.order || (a.one.issue < b.one.issue ? -1 : 1))
    .slice(0, MOST_ISSUES)
  if (weighed.length === 0) return []
  const ranks = ranksOf(weighed.map(({ one }) => one))
  const many = `i:many=${Math.min(3, weighed.filter(({ one }) => one.near !== null).length)}`
  const best = weighed[0].place
  return weighed.map(({ one, place, mark }, at): PossibleIssue => {
    const features = [
      many,
      ...(one.near === null ? [] : nearFeatures(one.near, at, frame, text)),
      ...likeFeatures(one),
      ...backFeatures(one),
      ...companyFeatures(one),
      ...ranks[at],
      `i:${place}`,
      `i:${objectKind}&${place}`,
      `i:${place}&${frame.kind}`,
      `i:rank=${at}`,
      place === best ? `i:best=${place}` : `i:${place}<${best}`,
      `i:share=${Math.floor(context.shareOf(one.issue) * 4.99)}`,
    ]
    const isBeside = one.near !== null && !isWithin(one.near, object) && !isWithin(one.near, about)
    if (isBeside && objectKind === 'thing') features.push('i:beside', `i:beside&${frame.kind}`)
    // What speaks for it taken together, so that two weak signs may make a strong one.
    const likely = likeName(one.likest.object ?? one.likest.about)
    const back = one.back === null ? '-' : `${Math.min(3, one.back.sentences)}`
    features.push(`i:${place}&like=${likely}&back=${back}`, `i:${place}&back=${back}&${objectKind}`)
    features.push(`i:${place}&like=${likely}&${objectKind}`)
    return { mark, place, like: likely, features }
  })
}

/** Name of a likeness: `own` a word of this issue's alone, `word` one of several issues', else in steps of a tenth. */
function likeName(like: Likeness | null): string {
  if (like === null) return '-'
  if (like.like > 0.99) return like.named ? (like.own ? 'own-name' : 'name') : like.own ? 'own' : 'word'
  return `${Math.floor(like.like * 10)}`
}

interface Placed {
  readonly place: IssuePlace
  readonly mark: IssueMark
  /** The lower the likelier at first sight. */
  readonly order: number
}

/** From this likeness on a word tells an issue by itself. */
const TELLING = 0.5

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
    return { place, mark: near, order: PLACES.indexOf(place) * 100 + away }
  }
  const like = likest.object ?? likest.about ?? likest.clause ?? likest.sentence
  const isTelling = like !== null && like.like >= TELLING
  const recency = back === null ? 9 : back.sentences
  const markOf = (at: number): IssueMark => ({ issue, first: at, end: at + 1, chained: true })
  if (isTelling && (likest.object ?? likest.about) !== null)
    return { place: 'likely', mark: markOf(like.at), order: 400 + (1 - like.like) * 50 + recency }
  const held = back?.mark ?? headline
  if (held !== null) {
    const mark: IssueMark = { ...held, chained: true, before: true }
    return { place: 'around', mark, order: 500 + recency * 5 }
  }
  if (isTelling) return { place: 'likely', mark: markOf(like.at), order: 460 }
  if (companion >= 0) return { place: 'around', mark: markOf(companion), order: 550 }
  const last = like ?? likestBefore!
  const mark = like === null ? { ...markOf(last.at), before: true as const } : markOf(last.at)
  return { place: 'around', mark, order: 600 + (1 - last.like) * 50 }
}

function nearFeatures(mark: IssueMark, at: number, frame: Frame, text: Analysed): string[] {
  const side = mark.first >= frame.end ? 'after' : mark.end <= frame.first ? 'before' : 'within'
  const distance = side === 'after' ? mark.first - frame.end : frame.first - mark.end
  const features = [
    `i:${side}`,
    `i:${side}=${stepOf(distance)}`,
    `i:near=${at}`,
    `i:place=${placeOf(mark, frame, text)}`,
  ]
  if (mark.chained === true) features.push('i:chained')
  if (isQuotedAlone(mark, frame, text)) features.push('i:quotation')
  return features
}

function likeFeatures({ likest, likestBefore, near }: IssueEvidence): string[] {
  const features = ZONES.map((zone) => `i:like-${zone}=${likeName(likest[zone])}`)
  features.push(`i:like-before=${likeName(likestBefore)}`)
  if (near === null) features.push(...ZONES.map((zone) => `i:far&like-${zone}=${likeName(likest[zone])}`))
  return features
}

function backFeatures({ back, headline, near }: IssueEvidence): string[] {
  const features = headline === null ? [] : ['i:headline']
  const far = near === null ? ['i:far'] : ['i:too']
  if (back === null) return [...features, ...far, `${far[0]}&back=-`]
  const { sentences, last, first, of, paragraph } = back
  const step = Math.min(4, sentences)
  features.push(...far, `${far[0]}&back=${step}`, `${far[0]}&back-of=${Math.min(3, of)}`)
  if (paragraph) features.push('i:paragraph', `${far[0]}&paragraph=${step}`)
  if (last) features.push(`i:back-last`, `${far[0]}&back-last=${step}`)
  if (first) features.push(`i:back-first`, `${far[0]}&back-first=${step}`)
  return features
}

function companyFeatures({ company, near }: IssueEvidence): string[] {
  const step = (share: number): string => (share === 0 ? '0' : `${Math.ceil(share * 4)}`)
  const far = near === null ? 'i:far' : 'i:too'
  const told = Math.max(company.object, company.about)
  return [...ZONES.map((zone) => `${far}&with-${zone}=${step(company[zone])}`), `i:with=${step(told)}`]
}

/** Which of the issues is the likest, the one spoken of last. */
function ranksOf(all: readonly IssueEvidence[]): string[][] {
  const likest = all.map(({ likest: zones }) =>
    Math.max(0, ...ZONES.map((zone, z) => (zones[zone]?.like ?? 0) - z / 10)),
  )
  const recent = all.map(({ back }) => (back === null ? 9 : back.sentences + (back.last ? 0 : 0.5)))
  const rankIn = (values: readonly number[], value: number, sign: number): number =>
    Math.min(3, values.filter((other) => sign * other < sign * value).length)
  const company = all.map(({ company: with_ }) => Math.max(with_.object, with_.about, with_.clause / 2))
  const likes = [...likest].sort((a, b) => b - a)
  return all.map((_, i) => {
    const rank = rankIn(likest, likest[i], -1)
    const features = [
      likest[i] === 0 ? 'i:unlike' : `i:likest=${rank}`,
      all[i].back === null ? 'i:new' : `i:recent=${rankIn(recent, recent[i], 1)}`,
    ]
    features.push(company[i] === 0 ? 'i:alone' : `i:company=${rankIn(company, company[i], -1)}`)
    if (rank === 0 && likest[i] > 0) features.push(`i:like-margin=${Math.floor((likes[0] - (likes[1] ?? 0)) * 5)}`)
    return features
  })
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
