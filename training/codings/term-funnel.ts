import { foundItemsOf, type KeyedArticle, readSamples, scoreTables } from '../../keys/index.ts'
import type { Analysed } from '../../src/reading/index.ts'
import { proposalFinder } from '../../src/reading/proposals/index.ts'
import { type DecisionExample, decisionExamples } from './decisions.ts'
import { type Judgeable, type Judged, judgeableOf } from './examples.ts'
import { bestLeast, leftOut } from './left-out.ts'
import { type Logistic, logistic, probabilityOf } from './logistic.ts'
import type { Lost } from './lost.ts'

type Entry = KeyedArticle['key']['terms'][number]

const OPTIONS = { leastSeen: 6, ridge: 8, sweeps: 60 }
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

interface Seen {
  readonly one: Judgeable
  /** Probabilities that it is a term, and that it is one of its issue. */
  readonly sure: number
  readonly issue: number
}

function lostIn(
  { sample, article, attributions }: Judged,
  own: readonly Judgeable[],
  models: ReadonlyMap<string, Logistic>,
  least: number,
): Lost[] {
  const known = new Map<readonly string[], number>()
  const seen = own.map((one): Seen => {
    const [sure, issue] = one.candidate.decisions!.slice(0, 2).map(({ judge, features }) => {
      const p = known.get(features) ?? probabilityOf(models.get(judge)!, features)
      known.set(features, p)
      return p
    }) as [number, number]
    return { one, sure, issue }
  })
  const agrees = (entry: Entry, { candidate }: Judgeable): boolean => {
    const items = foundItemsOf([{ id: 't1', ...candidate }], {
      article: article.id,
      day: article.day,
      text: article.text,
      attributions,
    })
    const key = { ...article.key, terms: [entry], positions: [], calendar: [], events: [] }
    return scoreTables([key], items, sample.dossier).term.wrong.length === 0
  }
  const shown = ({ one: { candidate }, sure, issue }: Seen): string => {
    const { start, end } = candidate.span
    const { text } = article
    const words = `${text.slice(Math.max(0, start - 90), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`
    return `${sure.toFixed(2)} ${issue.toFixed(2)} ${candidate.issue} ${candidate.party}: ${words.replaceAll('\n', ' ')}`
  }
  const isTold = ({ sure, issue }: Seen): boolean => sure >= least && sure * issue >= least
  const found: Lost[] = []
  for (const entry of article.key.terms) {
    if (entry.optional !== undefined) continue
    const there = seen.filter(({ one: { candidate } }) =>
      entry.spans.some((span) => span.start < candidate.span.end && candidate.span.start < span.end),
    )
    const put = (stage: string, detail: string): void => {
      const what = `${entry.issue.join('/')} ${entry.party ?? '-'}`
      found.push({
        stage,
        article: `${sample.name} ${article.id}`,
        line: entry.line,
        words: entry.words.join(' | '),
        detail: `${what}\n      ${detail}`,
      })
    }
    const right = there.filter(({ one }) => agrees(entry, one))
    if (there.length === 0) put('no candidate', '')
    else if (right.length === 0) {
      const loose = there.some(({ one }) => agrees({ ...entry, issue: [one.candidate.issue!], party: null }, one))
      put(`no right candidate${loose ? ': issue' : ''}`, shown(there[0]!))
    } else {
      const best = right.reduce((a, b) => (b.sure * b.issue > a.sure * a.issue ? b : a))
      if (isTold(best)) put('told', shown(best))
      else put(best.sure < least ? 'below: whether' : 'below: issue', shown(best))
    }
  }
  const told = new Set<string>()
  for (const one of seen) {
    if (one.one.candidate.party !== null || one.sure * one.issue < Math.min(least, LEAST_SHOWN)) continue
    if (article.key.terms.some((entry) => agrees(entry, one.one))) continue
    const { start } = one.one.candidate.span
    const name = `${start} ${one.one.candidate.issue}`
    if (told.has(name)) continue
    told.add(name)
    const there = article.key.terms.filter(({ spans }) =>
      spans.some((span) => span.start < one.one.candidate.span.end && start < span.end),
    )
    found.push({
      stage: `${isTold(one) ? 'wrong' : 'held back'}: ${there.length === 0 ? 'no entry' : 'other than the entry'}`,
      article: `${sample.name} ${article.id}`,
      line: there[0]?.line ?? 0,
      words: '',
      detail: shown(one),
    })
  }
  return found
}
