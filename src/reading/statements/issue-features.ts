import type { Analysed } from '../clauses/index.ts'
import type { IssueMark } from '../issues/index.ts'
import type { Frame } from './frames.ts'
import { type IssueEvidence, type Likeness, ZONES } from './issue-evidence.ts'
import { stepOf } from './nearness.ts'

/** What speaks for and against one of the issues that a frame may be about, the `rank`-th at first sight. */
export function evidenceFeatures(evidence: IssueEvidence, rank: number, frame: Frame, text: Analysed): string[] {
  return [
    ...(evidence.near === null ? [] : nearFeatures(evidence.near, rank, frame, text)),
    ...likeFeatures(evidence),
    ...backFeatures(evidence),
    ...companyFeatures(evidence),
  ]
}

/** Name of a likeness: `own` a word of this issue's alone, `word` one of several issues', else in steps of a tenth. */
export function likeName(like: Likeness | null): string {
  if (like === null) return '-'
  if (like.like > 0.99) return like.named ? (like.own ? 'own-name' : 'name') : like.own ? 'own' : 'word'
  return `${Math.floor(like.like * 10)}`
}

function nearFeatures(mark: IssueMark, rank: number, frame: Frame, text: Analysed): string[] {
  const side = mark.first >= frame.end ? 'after' : mark.end <= frame.first ? 'before' : 'within'
  const distance = side === 'after' ? mark.first - frame.end : frame.first - mark.end
  const features = [
    `i:${side}`,
    `i:${side}=${stepOf(distance)}`,
    `i:near=${rank}`,
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
  const far = near === null ? 'i:far' : 'i:too'
  if (back === null) return [...features, far, `${far}&back=-`]
  const { sentences, last, first, of, paragraph } = back
  const step = Math.min(4, sentences)
  features.push(far, `${far}&back=${step}`, `${far}&back-of=${Math.min(3, of)}`)
  if (paragraph) features.push('i:paragraph', `${far}&paragraph=${step}`)
  if (last) features.push(`i:back-last`, `${far}&back-last=${step}`)
  if (first) features.push(`i:back-first`, `${far}&back-first=${step}`)
  return features
}

function companyFeatures({ company, near }: IssueEvidence): string[] {
  const step = (share: number): string => (share === 0 ? '0' : `${Math.ceil(share * 4)}`)
  const far = near === null ? 'i:far' : 'i:too'
  const told = Math.max(company.object, company.about)
  return [...ZONES.map((zone) => `${far}&with-${zone}=${step(company[zone])}`), `i:with=${step(told)}`]
}

/** Which of the issues is the likest, the one spoken of last. */
export function ranksOf(all: readonly IssueEvidence[]): string[][] {
  const likest = all.map(({ likest: zones }) =>
    Math.max(0, ...ZONES.map((zone, z) => (zones[zone]?.like ?? 0) - z / 10)),
  )
  const recent = all.map(({ back }) => (back === null ? 9 : back.sentences + (back.last ? 0 : 0.5)))
  const rankIn = (values: readonly number[], value: number, sign: number): number =>
    Math.min(3, values.filter((other) => sign * other < sign * value).length)
  const company = all.map(({ company: zones }) => Math.max(zones.object, zones.about, zones.clause / 2))
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
