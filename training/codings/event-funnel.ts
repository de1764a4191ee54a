import { type FoundItem, foundItemsOf, type KeyedArticle, readSamples, scoreTables } from '../../keys/index.ts'
import type { EventDraft } from '../../src/reading/events/choose.ts'
import { type EventData, eventFinder, PLOVER_ACTS } from '../../src/reading/events/index.ts'
import type { Analysed, Candidate } from '../../src/reading/index.ts'
import { type Judgeable, type Judged, judgeableOf, toldOf } from './examples.ts'
import { bestLeastChosen, judgedApart } from './judge.ts'
import { averagePrecision, bracketed, entriesAt, isAt, type Lost, lostEntry, stageOfWrong } from './lost.ts'
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
  const byArticle = new Map<Judged, Likely[]>()
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

/** A candidate, and how likely it is right. */
interface Likely {
  readonly one: Judgeable
  readonly p: number
}

/** What was read in an article. */
interface Read {
  readonly name: string
  readonly of: Judged
  readonly own: readonly Likely[]
  readonly told: readonly EventDraft[]
  readonly least: number
}

function lostIn(of: Judged, own: readonly Likely[], least: number): Lost[] {
  const drafts = own
    .filter(({ p }) => p >= least)
    .map(({ one: { candidate }, p }) => ({ ...candidate, confidence: p }) as unknown as EventDraft)
  const told = eventFinder.chosen!(drafts) as readonly EventDraft[]
  const read: Read = { name: `${of.sample.name} ${of.article.id}`, of, own, told, least }
  return [...entriesOf(read), ...wrongOf(read)]
}

/** What became of each entry of an article's key. */
function entriesOf(read: Read): Lost[] {
  const entries = read.of.article.key.events.filter(({ optional }) => optional === undefined)
  return entries.map((entry) => {
    const [stage, detail] = fateOf(read, entry)
    return lostEntry(read.name, entry, stage, `${written(entry)}\n      ${detail}`)
  })
}

/** A stage, and what there is to see of it. */
type Fate = readonly [stage: string, detail: string]

function fateOf(read: Read, entry: Entry): Fate {
  const { of, own, least } = read
  const there = own.filter(({ one: { candidate } }) => isAt(entry, candidate.span))
  const right = there.filter(({ one: { candidate } }) => agrees(of, entry, candidate))
  const rightTold = right.filter(({ one, p }) => p >= least && isTold(read, one.candidate))
  if (rightTold.length > 0) return ['told', shown(of, best(rightTold))]
  if (there.length === 0) return ['no candidate', '']
  if (right.length === 0)
    return [`no right candidate: ${wrongField(of, entry, there)}`, `likeliest there: ${shown(of, best(there))}`]
  const likeliest = best(right)
  const rival = best(there)
  if (likeliest.p >= least) return ['chosen away', `${shown(of, likeliest)}\n      by ${shown(of, rival)}`]
  const same = rival.one.candidate.why[0]!.span.start === likeliest.one.candidate.why[0]!.span.start
  const beaten = same ? 'below and beaten at its word' : 'below and beaten by another word'
  const stage = rival.p < 1.3 * likeliest.p + 0.02 ? 'below' : beaten
  return [stage, `${shown(of, likeliest)}${rival === likeliest ? '' : `\n      likeliest: ${shown(of, rival)}`}`]
}

/** Which field no candidate there has right. */
function wrongField(of: Judged, entry: Entry, there: readonly Likely[]): string {
  const anybody = [...new Set(there.flatMap(({ one: { candidate } }) => nameIn(itemOf(of, candidate))))]
  const loosened: readonly (readonly [field: string, loose: Partial<Entry>])[] = [
    ['act', { act: PLOVER_ACTS }],
    ['actor', { actor: anybody }],
    ['recipient', { recipient: null }],
    ['day', { first: null, last: null }],
    ['act and actor', { act: PLOVER_ACTS, actor: anybody }],
  ]
  const isRight = (loose: Partial<Entry>): boolean =>
    there.some(({ one: { candidate } }) => agrees(of, { ...entry, ...loose }, candidate))
  return loosened.find(([, loose]) => isRight(loose))?.[0] ?? 'several'
}

/** What is likely, and wrong. */
function wrongOf({ name, of, own, least }: Read): Lost[] {
  const { text, key } = of.article
  return chosenOf(own)
    .filter(({ one, p }) => !one.right && p >= LEAST_SHOWN)
    .map((likely): Lost => {
      const { start, end } = likely.one.candidate.span
      const there = entriesAt(key.events, likely.one.candidate.span)
      const keyed = there.map((entry) => `\n      key: ${written(entry)} "${entry.words.join(' | ')}"`).join('')
      return {
        stage: stageOfWrong(likely.p >= least, there),
        article: name,
        line: there[0]?.line ?? 0,
        words: text.slice(start, end).replaceAll('\n', ' '),
        detail: `${shown(of, likely)}${keyed}`,
      }
    })
}

const best = (some: readonly Likely[]): Likely => some.reduce((a, b) => (b.p > a.p ? b : a))

const written = ({ act, actor, recipient, first, last }: Entry): string =>
  `${act.join('/')} ${actor?.join(', ') ?? '-'} > ${recipient?.join(', ') ?? '-'} ${first}..${last}`

function itemOf({ article, attributions }: Judged, candidate: Candidate): FoundItem {
  const { id, day, text } = article
  return foundItemsOf([{ id: 'v1', ...candidate }], { article: id, day, text, attributions })[0]!
}

function agrees(of: Judged, entry: Entry, candidate: Candidate): boolean {
  const key = { ...of.article.key, events: [entry], positions: [], calendar: [] }
  return scoreTables([key], [itemOf(of, candidate)], of.sample.dossier).event.wrong.length === 0
}

/** Whether one of the told has a candidate's word, act and actor. */
function isTold({ told }: Read, candidate: Candidate): boolean {
  const { act, actor } = candidate.data as EventData
  return told.some(
    ({ why, data }) =>
      why[0]!.span.start === candidate.why[0]!.span.start && data.act === act && data.actor?.name === actor?.name,
  )
}

function shown({ article }: Judged, { one: { candidate }, p }: Likely): string {
  const { act, actor, recipient } = candidate.data as EventData
  const how = (candidate.decisions ?? [])
    .flatMap(({ features }) => features)
    .filter((one) => /^(?:k:|f:|a:first|r:is|fact:[a-z ]+$|a:is=[a-z]+$)/.test(one))
    .join(' ')
  const who = `${actor?.party ?? ''}/${actor?.name ?? '-'} > ${recipient?.party ?? ''}/${recipient?.name ?? '-'}`
  return `p ${p.toFixed(2)} ${act} ${who} {${how}}: ${bracketed(article.text, candidate.why[0]!.span)}`
}

/** Those that would be told whatever the threshold. */
function chosenOf(own: readonly Likely[]): Likely[] {
  const byDraft = new Map(own.map((one) => [{ ...one.one.candidate, confidence: one.p } as unknown as EventDraft, one]))
  return (eventFinder.chosen!([...byDraft.keys()]) as readonly EventDraft[]).map((draft) => byDraft.get(draft)!)
}

function nameIn(item: FoundItem): string[] {
  return item.kind === 'event' && item.actor !== null ? [item.actor] : []
}
