import { foundItemsOf, type KeyedArticle, readSamples, scoreTables } from '../../keys/index.ts'
import type { Analysed } from '../../src/reading/index.ts'
import { encodedJudges, type Judges, loadJudges } from '../../src/reading/judging/index.ts'
import { issueShares } from '../../src/reading/proposals/find-terms.ts'
import { proposalFinder } from '../../src/reading/proposals/index.ts'
import { togetherWith } from '../../src/reading/proposals/term-beside.ts'
import { JUDGES } from '../../src/reading/proposals/term-candidates.ts'
import { type DecisionExample, decisionExamples } from './decisions.ts'
import { type Judgeable, type Judged, judgeableOf } from './examples.ts'
import { bracketed, entriesAt, isAt, type Lost, lostEntry, stageOfWrong } from './lost.ts'
import { trainTerms } from './term-judges.ts'

type Entry = KeyedArticle['key']['terms'][number]

/** The pull towards 0 that all are learnt with. */
const RIDGES: readonly number[] = [16]
const LEAST_SHOWN = 0.4

/** What became of the terms of all seen articles, each judged by what was learnt of other negotiations and of lessons. */
export function termFunnel(
  examples: string,
  lessons: readonly DecisionExample[],
  analyse: (text: string) => Analysed,
  log: (line: string) => void,
): Lost[] {
  const all = readSamples(examples, 'seen')
    .flatMap((sample) => judgeableOf(sample, analyse, [proposalFinder]))
    .filter(({ kind }) => kind === 'term')
  const byArticle = new Map<Judged, Judgeable[]>()
  for (const one of all) byArticle.set(one.of, [...(byArticle.get(one.of) ?? []), one])
  const taught = [...byArticle].flatMap(([of, own]) =>
    decisionExamples(own).map((example): DecisionExample => ({ ...example, sample: of.sample.name, article: of })),
  )
  const learnt = trainTerms([...taught, ...lessons], log, RIDGES)
  return [...new Set([...byArticle.keys()].map(({ sample }) => sample.name))].flatMap((name) => {
    const judges = loadJudges(encodedJudges(learnt.without(name)))
    return [...byArticle].flatMap(([of, own]) => (of.sample.name === name ? lostIn(of, own, judges) : []))
  })
}

/** A candidate, how likely it is a term, and what its issue has of that. */
interface Seen {
  readonly one: Judgeable
  readonly sure: number
  readonly issue: number
}

/** What was read in an article. */
interface Read {
  readonly name: string
  readonly of: Judged
  readonly seen: readonly Seen[]
  readonly least: number
}

function lostIn(of: Judged, own: readonly Judgeable[], judges: Judges): Lost[] {
  const [whether, which] = [judges(JUDGES.term)!, judges(JUDGES.issue)!]
  const byPiece = new Map<readonly string[], Set<readonly string[]>>()
  for (const { candidate } of own) {
    const [term, issue] = candidate.decisions!
    byPiece.set(term!.features, (byPiece.get(term!.features) ?? new Set()).add(issue!.features))
  }
  const pieces = [...byPiece.keys()]
  const sure = togetherWith(
    pieces.map((features) => whether.odds(features)),
    pieces,
    judges(JUDGES.beside),
  )
  const known = new Map(pieces.map((features, i) => [features, sure[i]!]))
  // Of what each issue is likely, its share.
  const shares = new Map<readonly string[], number>()
  for (const issues of byPiece.values()) {
    const lists = [...issues]
    const found = issueShares(lists.map((list) => Math.exp(which.odds(list))))
    lists.forEach((list, i) => {
      shares.set(list, found[i]!)
    })
  }
  const seen = own.map((one): Seen => {
    const [term, issue] = one.candidate.decisions!
    return { one, sure: known.get(term!.features)!, issue: shares.get(issue!.features)! }
  })
  const read: Read = { name: `${of.sample.name} ${of.article.id}`, of, seen, least: whether.least }
  return [...entriesOf(read), ...wrongOf(read)]
}

/** What became of each entry of an article's key. */
function entriesOf(read: Read): Lost[] {
  const entries = read.of.article.key.terms.filter(({ optional }) => optional === undefined)
  return entries.map((entry) => {
    const [stage, detail] = fateOf(read, entry)
    return lostEntry(read.name, entry, stage, `${entry.issue.join('/')} ${entry.party ?? '-'}\n      ${detail}`)
  })
}

function fateOf({ of, seen, least }: Read, entry: Entry): readonly [stage: string, detail: string] {
  const there = seen.filter(({ one: { candidate } }) => isAt(entry, candidate.span))
  if (there.length === 0) return ['no candidate', '']
  const right = there.filter(({ one }) => agrees(of, entry, one))
  if (right.length === 0) {
    const loose = there.some(({ one }) => agrees(of, { ...entry, issue: [one.candidate.issue!], party: null }, one))
    return [`no right candidate${loose ? ': issue' : ''}`, shown(of, there[0]!)]
  }
  const best = right.reduce((a, b) => (b.sure * b.issue > a.sure * a.issue ? b : a))
  if (isTold(best, least)) return ['told', shown(of, best)]
  return [best.sure < least ? 'below: whether' : 'below: issue', shown(of, best)]
}

/** What is likely, and wrong; of one place and issue once. */
function wrongOf({ name, of, seen, least }: Read): Lost[] {
  const { terms } = of.article.key
  const found = new Map<string, Lost>()
  for (const one of seen) {
    const { candidate } = one.one
    if (candidate.party !== null || one.sure * one.issue < Math.min(least, LEAST_SHOWN)) continue
    if (terms.some((entry) => agrees(of, entry, one.one))) continue
    const place = `${candidate.span.start} ${candidate.issue}`
    if (found.has(place)) continue
    const there = entriesAt(terms, candidate.span)
    found.set(place, {
      stage: stageOfWrong(isTold(one, least), there),
      article: name,
      line: there[0]?.line ?? 0,
      words: '',
      detail: shown(of, one),
    })
  }
  return [...found.values()]
}

const isTold = ({ sure, issue }: Seen, least: number): boolean => sure >= least && sure * issue >= least

function agrees({ sample, article, attributions }: Judged, entry: Entry, { candidate }: Judgeable): boolean {
  const { id, day, text } = article
  const items = foundItemsOf([{ id: 't1', ...candidate }], { article: id, day, text, attributions })
  const key = { ...article.key, terms: [entry], positions: [], calendar: [], events: [] }
  return scoreTables([key], items, sample.dossier).term.wrong.length === 0
}

function shown({ article }: Judged, { one: { candidate }, sure, issue }: Seen): string {
  const likely = `${sure.toFixed(2)} ${issue.toFixed(2)}`
  return `${likely} ${candidate.issue} ${candidate.party}: ${bracketed(article.text, candidate.span, 90, 60)}`
}
