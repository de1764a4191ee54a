import { foundItemsOf, type KeyedArticle, readSamples, scoreTables } from '../../keys/index.ts'
import type { EventDraft } from '../../src/reading/events/choose.ts'
import { type EventData, eventFinder, PLOVER_ACTS } from '../../src/reading/events/index.ts'
import type { Analysed, Candidate } from '../../src/reading/index.ts'
import { type Judgeable, type Judged, judgeableOf, toldOf } from './examples.ts'
import { bestLeastChosen, judgedApart } from './judge.ts'
import { averagePrecision, type Lost } from './lost.ts'
import { type EventWireLesson, eventsTaughtByStory, lessonStories } from './wire-lessons.ts'

type Entry = KeyedArticle['key']['events'][number]

/** What is wrong, but less likely, is not looked at. */
const LEAST_SHOWN = 0.35

/** What became of the events of all seen articles, each judged by what was learnt of other negotiations. */
export function eventFunnel(
  examples: string,
  wire: string,
  newswire: string,
  analyse: (text: string) => Analysed,
  log: (line: string) => void,
): Lost[] {
  const all = readSamples(examples, 'seen').flatMap((sample) => judgeableOf(sample, analyse, [eventFinder]))
  const lessons = lessonStories<EventWireLesson>(wire, 'events.jsonl', newswire, analyse).flatMap(eventsTaughtByStory)
  const apart = judgedApart('event', all, lessons, RIDGE)
  const { least } = bestLeastChosen(all, apart)
  log(`event: ${all.length} candidates; told from ${least} on`)
  const byArticle = new Map<Judged, { readonly one: Judgeable; readonly p: number }[]>()
  all.forEach((one, i) => {
    const held = byArticle.get(one.of) ?? []
    byArticle.set(one.of, held)
    held.push({ one, p: apart[i]! })
  })
  const likely = [...byArticle.values()].flatMap((own) => chosenOf(own))
  log(
    `average precision of the likeliest ${averagePrecision(likely.map(({ one, p }) => ({ right: one.right, probability: p }))).toFixed(3)}`,
  )
  for (const from of [least, 0.5, 0.55, 0.6, 0.65, 0.7]) {
    const told = toldOf(all, apart, from)
    log(`from ${from} on: ${told.found} told, ${told.right} right, ${told.hit} of the key's`)
  }
  return [...byArticle].flatMap(([of, own]) => lostIn(of, own, least))
}

/** The pull towards 0 with which events are judged. */
const RIDGE = 8

function lostIn(
  { sample, article, attributions }: Judged,
  own: readonly { readonly one: Judgeable; readonly p: number }[],
  least: number,
): Lost[] {
  const name = `${sample.name} ${article.id}`
  const itemOf = (candidate: Candidate) =>
    foundItemsOf([{ id: 'v1', ...candidate }], {
      article: article.id,
      day: article.day,
      text: article.text,
      attributions,
    })[0]!
  const agrees = (entry: Entry, candidate: Candidate): boolean => {
    const key = { ...article.key, events: [entry], positions: [], calendar: [] }
    return scoreTables([key], [itemOf(candidate)], sample.dossier).event.wrong.length === 0
  }
  const drafts = own
    .filter(({ p }) => p >= least)
    .map(({ one: { candidate }, p }) => ({ ...candidate, confidence: p }) as unknown as EventDraft)
  const told = eventFinder.chosen!(drafts) as readonly EventDraft[]
  const toldAt = (candidate: Candidate): boolean =>
    told.some(
      (one) =>
        one.why[0]!.span.start === candidate.why[0]!.span.start &&
        one.data.act === (candidate.data as EventData).act &&
        one.data.actor?.name === (candidate.data as EventData).actor?.name,
    )
  const shown = ({ one: { candidate }, p }: { readonly one: Judgeable; readonly p: number }): string => {
    const { act, actor, recipient } = candidate.data as EventData
    const { start, end } = candidate.why[0]!.span
    const { text } = article
    const words = `${text.slice(Math.max(0, start - 90), start)}[${text.slice(start, end)}]${text.slice(end, end + 90)}`
    const how = (candidate.decisions ?? [])
      .flatMap((one) => one.features)
      .filter((one) => /^(?:k:|f:|a:first|r:is|fact:[a-z ]+$|a:is=[a-z]+$)/.test(one))
      .join(' ')
    return `p ${p.toFixed(2)} ${act} ${actor?.party ?? ''}/${actor?.name ?? '-'} > ${recipient?.party ?? ''}/${recipient?.name ?? '-'} {${how}}: ${words.replaceAll('\n', ' ')}`
  }
  const best = (some: typeof own) => some.reduce((a, b) => (b.p > a.p ? b : a))
  const found: Lost[] = []
  for (const entry of article.key.events) {
    if (entry.optional !== undefined) continue
    const what = `${entry.act.join('/')} ${entry.actor?.join(', ') ?? '-'} > ${entry.recipient?.join(', ') ?? '-'} ${entry.first}..${entry.last}`
    const put = (stage: string, detail: string): void => {
      found.push({
        stage,
        article: name,
        line: entry.line,
        words: entry.words.join(' | '),
        detail: `${what}\n      ${detail}`,
      })
    }
    const there = own.filter(({ one: { candidate } }) =>
      entry.spans.some((span) => span.start < candidate.span.end && candidate.span.start < span.end),
    )
    const right = there.filter(({ one: { candidate } }) => agrees(entry, candidate))
    const rightTold = right.filter(({ one, p }) => p >= least && toldAt(one.candidate))
    if (rightTold.length > 0) put('told', shown(best(rightTold)))
    else if (there.length === 0) put('no candidate', '')
    else if (right.length === 0) {
      const without = (field: string, loose: Partial<Entry>): string | null =>
        there.some(({ one: { candidate } }) => agrees({ ...entry, ...loose }, candidate)) ? field : null
      const anybody = [...new Set(there.flatMap(({ one: { candidate } }) => nameIn(itemOf(candidate))))]
      const why =
        without('act', { act: PLOVER_ACTS }) ??
        without('actor', { actor: anybody }) ??
        without('recipient', { recipient: null }) ??
        without('day', { first: null, last: null }) ??
        without('act and actor', { act: PLOVER_ACTS, actor: anybody }) ??
        'several'
      put(`no right candidate: ${why}`, `likeliest there: ${shown(best(there))}`)
    } else if (best(right).p >= least) put('chosen away', `${shown(best(right))}\n      by ${shown(best(there))}`)
    else {
      const likeliest = best(right)
      const rival = best(there)
      const same = rival.one.candidate.why[0]!.span.start === likeliest.one.candidate.why[0]!.span.start
      const stage =
        rival.p < 1.3 * likeliest.p + 0.02
          ? 'below'
          : same
            ? 'below and beaten at its word'
            : 'below and beaten by another word'
      put(stage, `${shown(likeliest)}${rival === likeliest ? '' : `\n      likeliest: ${shown(rival)}`}`)
    }
  }
  const judged = chosenOf(own)
  for (const one of judged) {
    if (one.one.right || one.p < LEAST_SHOWN) continue
    const { start, end } = one.one.candidate.span
    const there = article.key.events.filter(({ spans }) => spans.some((span) => span.start < end && start < span.end))
    found.push({
      stage: `${one.p >= least ? 'wrong' : 'held back'}: ${there.length === 0 ? 'no entry' : 'other than the entry'}`,
      article: name,
      line: there[0]?.line ?? 0,
      words: article.text.slice(start, end).replaceAll('\n', ' '),
      detail: `${shown(one)}${there.map((entry) => `\n      key: ${entry.act.join('/')} ${entry.actor?.join(', ') ?? '-'} > ${entry.recipient?.join(', ') ?? '-'} ${entry.first}..${entry.last} "${entry.words.join(' | ')}"`).join('')}`,
    })
  }
  return found
}

/** Those that would be told whatever the threshold. */
function chosenOf(own: readonly { readonly one: Judgeable; readonly p: number }[]) {
  const byDraft = new Map(own.map((one) => [{ ...one.one.candidate, confidence: one.p } as unknown as EventDraft, one]))
  return (eventFinder.chosen!([...byDraft.keys()]) as readonly EventDraft[]).map((draft) => byDraft.get(draft)!)
}

function nameIn(item: ReturnType<typeof foundItemsOf>[number]): string[] {
  return item.kind === 'event' && item.actor !== null ? [item.actor] : []
}
