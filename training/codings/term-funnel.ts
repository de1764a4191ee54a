import { foundItemsOf, type KeyedArticle, readSamples, scoreTables } from '../../keys/index.ts'
import type { Analysed } from '../../src/reading/index.ts'
import { issueShares } from '../../src/reading/proposals/find-terms.ts'
import { proposalFinder } from '../../src/reading/proposals/index.ts'
import { type DecisionExample, decisionExamples } from './decisions.ts'
import { type Judgeable, type Judged, judgeableOf } from './examples.ts'
import { bestLeast, leftOut } from './left-out.ts'
import { type Logistic, logistic, probabilityOf } from './logistic.ts'
import { bracketed, entriesAt, isAt, type Lost, lostEntry, stageOfWrong } from './lost.ts'

type Entry = KeyedArticle['key']['terms'][number]

const OPTIONS = { leastSeen: 6, ridge: 16, sweeps: 60 }
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
  const taught = [...byArticle].flatMap(([{ sample }, own]) =>
    decisionExamples(own).map((example): DecisionExample => ({ ...example, sample: sample.name })),
  )
  const learnt = [...taught, ...lessons]
  const whether = taught.filter(({ judge }) => judge === 'term')
  const apart = leftOut(
    learnt.filter(({ judge }) => judge === 'term'),
    whether,
    OPTIONS,
  )
  const { least } = bestLeast(whether, apart)
  log(`term: ${whether.length} pieces, ${whether.filter(({ right }) => right).length} right; told from ${least} on`)
  for (const precision of [0.75, 0.8, 0.85, 0.9]) {
    const order = whether.map((_, i) => i).sort((a, b) => apart[b]! - apart[a]!)
    let [right, most] = [0, 0]
    order.forEach((i, told) => {
      if (whether[i]!.right) right++
      if (right / (told + 1) >= precision) most = right
    })
    log(`at a precision of ${precision}: ${most} pieces right`)
  }
  return [...new Set([...byArticle.keys()].map(({ sample }) => sample.name))].flatMap((name) => {
    const models = new Map(
      ['term', 'term issue', 'term party'].map((judge) => [
        judge,
        logistic(
          learnt.filter((one) => one.judge === judge && one.sample !== name),
          OPTIONS,
        ),
      ]),
    )
    return [...byArticle].flatMap(([of, own]) => (of.sample.name === name ? lostIn(of, own, models, least) : []))
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

function lostIn(of: Judged, own: readonly Judgeable[], models: ReadonlyMap<string, Logistic>, least: number): Lost[] {
  const known = new Map<readonly string[], number>()
  const byPiece = new Map<readonly string[], Set<readonly string[]>>()
  for (const { candidate } of own) {
    const [term, issue] = candidate.decisions!
    for (const { judge, features } of [term!, issue!])
      if (!known.has(features)) known.set(features, probabilityOf(models.get(judge)!, features))
    byPiece.set(term!.features, (byPiece.get(term!.features) ?? new Set()).add(issue!.features))
  }
  // Of what each issue is likely, its share.
  const shares = new Map<readonly string[], number>()
  for (const issues of byPiece.values()) {
    const lists = [...issues]
    const found = issueShares(lists.map((list) => known.get(list)! / (1 - known.get(list)!)))
    lists.forEach((list, i) => {
      shares.set(list, found[i]!)
    })
  }
  const seen = own.map((one): Seen => {
    const [term, issue] = one.candidate.decisions!
    return { one, sure: known.get(term!.features)!, issue: shares.get(issue!.features)! }
  })
  const read: Read = { name: `${of.sample.name} ${of.article.id}`, of, seen, least }
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
