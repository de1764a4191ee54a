import type { Span } from '../../text/index.ts'
import type { Analysed } from '../clauses/index.ts'
import type { Codebook, Why } from '../codings/index.ts'
import {
  extentOf,
  type IssuesOf,
  isRelative,
  issueFinder,
  type PartyOf,
  type Phrases,
  partyFinder,
  phrasesOf,
  sentenceEnd,
  sentenceStart,
  spanOf,
  subjectOf,
} from '../phrases/index.ts'
import { findAlternatives } from './alternatives.ts'
import { conditionOf } from './conditions.ts'
import { likelihoodOf } from './likelihood.ts'
import { coverOf, type Found, type Outlook, saidBy } from './outlook.ts'
import type { PredictionCoding, PredictionWords } from './prediction.ts'
import { cueBefore, sureness, voiceOf } from './sureness.ts'
import { ForetoldTimes } from './times.ts'
import { SCHEDULED } from './words.ts'

/**
 * What the text says will, would, may or will not happen: by whose word (`attribution`), under which condition, by when; and
 * the choices that it says someone has (`alternative`). What a speaker's own side means to do is no prediction, nor is a
 * meeting that is planned, nor what a proposal would have someone do (`terms`: the spans of those). Only what speaks of a
 * party or an issue of the dossier is told. Linear in the text's length.
 */
export function findPredictions(
  analysed: Analysed,
  codebook: Codebook,
  terms: readonly Span[] = [],
): PredictionCoding[] {
  const phrases = phrasesOf(analysed)
  const partyOf = partyFinder(analysed, codebook)
  const issuesOf = issueFinder(analysed, codebook)
  const outlook: Outlook = {
    analysed,
    phrases,
    partyOf,
    issuesOf,
    saidBy: saidBy(analysed),
    concerns: concernsOf(phrases, partyOf, issuesOf),
    times: new ForetoldTimes(analysed, phrases),
  }
  const inTerm = coverOf(analysed, terms)
  const found: Found[] = []
  const { items } = outlook.phrases
  for (let at = 0; at < items.length; at++) {
    if (items[at].kind !== 'verb' || inTerm[items[at].head] === 1) continue
    const one = predictionAt(outlook, at)
    if (one !== null) found.push(one)
  }
  found.push(...findAlternatives(outlook))
  found.sort((a, b) => a.first - b.first || a.end - b.end)
  return found.flatMap((one) => codingsOf(outlook, one)).map((coding, i) => ({ ...coding, id: `f${i + 1}` }))
}

function predictionAt(outlook: Outlook, verb: number): Found | null {
  const { phrases, saidBy: said } = outlook
  const { items, lower } = phrases
  const item = items[verb]
  const group = item.verb!
  if (isQuestion(phrases, verb) || isPerfect(lower, item)) return null
  const source = said[item.head]
  const likelihood = likelihoodOf(phrases, verb) ?? expectedOf(outlook, verb, source)
  if (likelihood === null) return null
  const subject = likelihood.subject ?? subjectOf(phrases, verb)
  const cue = subject < 0 ? null : cueBefore(phrases, subject)
  if (subject < 0 || isInRelative(phrases, verb, subject)) return null
  const reach = extentOf(phrases, likelihood.verb)
  const time = outlook.times.of(items[subject].first, items[likelihood.verb].head, reach.end)
  if (cue === null && time === null && speaksOfProposal(outlook, subject, source)) return null
  const doing = likelihood.verb
  const word = lower[items[doing].head]
  const condition = conditionOf(phrases, verb)
  if (SCHEDULED.has(word) && condition[0] < 0 && (likelihood.kind !== 'may' || time === null)) return null
  const sure = sureness(outlook, {
    verb,
    subject,
    source,
    kind: likelihood.kind,
    word,
    conditional: condition[0] >= 0,
    timed: time !== null,
  })
  if (sure === null) return null
  const end = condition[0] > items[doing].first ? Math.max(reach.end, condition[1]) : reach.end
  const first = Math.min(items[subject].first, condition[0] >= 0 ? condition[0] : items[subject].first)
  const denied = group.negated || /^(?:no|nobody|nothing|none|neither)$/.test(lower[items[subject].first])
  return {
    first,
    end,
    subtype: source < 0 && condition[0] >= 0 ? 'scenario' : 'prediction',
    likelihood: likelihood.kind,
    negated: denied !== ((source >= 0 && voiceOf(outlook, source).doubted) || cue === 'doubt'),
    head: items[doing].head,
    subject,
    condition,
    options: [],
    why: [item.first, item.end],
    confidence: sure,
  }
}

/** "They expect the price to fall": the infinitive in what a foretelling cue says. */
function expectedOf(
  outlook: Outlook,
  verb: number,
  source: number,
): { kind: 'expected'; verb: number; subject: number } | null {
  const { phrases } = outlook
  const { items } = phrases
  if (source < 0 || items[verb].verb!.form !== 'infinitive' || items[verb - 1]?.kind !== 'noun') return null
  const attribution = outlook.analysed.attributions[source]
  const cue = attribution.cue.map(({ start, end }) => outlook.analysed.text.slice(start, end)).join(' ')
  if (!/^(?:expect|forecast|predict|project|see)/.test(cue.split(' ').at(-1) ?? '')) return null
  const start = phrases.tokens.starts[items[verb - 1].first]
  // The noun phrase must open what is said.
  return Math.min(...attribution.content.map((span) => span.start)) >= start - 4
    ? { kind: 'expected', verb, subject: verb - 1 }
    : null
}

/** What a proposal would do is a term; that it would mark a turn is foretold only where someone foretells. */
function speaksOfProposal(outlook: Outlook, subject: number, source: number): boolean {
  const { items, lower } = outlook.phrases
  if (!PROPOSALS.has(lower[items[subject].head])) return false
  if (source < 0) return false
  const { foretold, expert } = voiceOf(outlook, source)
  return !foretold && !expert
}

const PROPOSALS = new Set(
  'plan draft framework blueprint offer proposal package scheme text paper document accord pact agreement bill amendment resolution demand'.split(
    ' ',
  ),
)
/** Verbs that have a person and a clause behind them: "warned the minister that prices would rise". */
const TELLING =
  /^(?:told|tell|tells|telling|warned|warn|warns|warning|informed|inform|assured|assure|reminded|convinced|persuaded|advised|notified)$/

/** "a figure that he could carry", "who will lead the team": clauses within noun phrases. */
function isInRelative(phrases: Phrases, verb: number, subject: number): boolean {
  const { items, lower } = phrases
  const before = items[verb - 1]
  if (before !== undefined && isRelative(phrases, before)) return true
  const opener = items[subject - 1]
  const noun = items[subject - 2]
  if (opener === undefined || noun === undefined || subject >= verb) return false
  if (opener.kind === 'word' && /^(?:that|which|whom)$/.test(lower[opener.head]) && noun.kind === 'noun') {
    const verbBefore = items[subject - 3]
    const day = /^(?:wednes|mon|tues|thurs|fri|satur|sun)day$/.test(lower[noun.head])
    return !day && !(verbBefore?.kind === 'verb' && TELLING.test(lower[verbBefore.head]))
  }
  return false
}

function isQuestion(phrases: Phrases, verb: number): boolean {
  const { items, lower } = phrases
  const last = items[sentenceEnd(phrases, verb) - 1]
  if (lower[last.head] === '?') return true
  for (let at = verb - 1; at >= sentenceStart(phrases, verb) && at > verb - 6; at--) {
    if (/^(?:whether|what|how|why|where)$/.test(lower[items[at].head])) return true
    if (items[at].kind === 'verb') return false
  }
  return false
}

/** "could have", "may have been": of what was. */
function isPerfect(lower: readonly string[], { first, head }: { first: number; head: number }): boolean {
  if (/^(?:will|'ll)$/.test(lower[first])) return false
  for (let at = first; at < head; at++) if (lower[at] === 'have') return true
  return false
}

function codingsOf(outlook: Outlook, found: Found): PredictionCoding[] {
  const { phrases, analysed, partyOf, issuesOf, saidBy: said } = outlook
  const { items } = phrases
  const subject = found.subject < 0 ? null : items[found.subject]
  const about = subject === null ? null : partyOf(subject.first, subject.end)
  const issues = issuesOf(found.first, found.end)
  if (about === null && issues.length === 0 && !outlook.concerns(phrases.sentence[found.first])) return []
  const source = said[found.head]
  const words = (first: number, end: number): PredictionWords => {
    const span = spanOf(phrases, first, end)
    return { words: analysed.text.slice(span.start, span.end), span }
  }
  const time = outlook.times.of(found.first, found.head, found.end)
  const why: Why[] = [{ field: 'likelihood', span: spanOf(phrases, ...found.why), reading: found.likelihood }]
  if (about !== null && subject !== null)
    why.push({ field: 'party', span: spanOf(phrases, subject.first, subject.end), reading: about })
  const base: PredictionCoding = {
    id: '',
    kind: 'prediction',
    attribution: source < 0 ? null : analysed.attributions[source].id,
    party: about,
    issue: null,
    span: spanOf(phrases, found.first, found.end),
    confidence: found.confidence,
    why,
    data: {
      subtype: found.subtype,
      likelihood: found.likelihood,
      negated: found.negated,
      event: phrases.lemma[found.head],
      subject: subject === null ? null : words(subject.first, subject.end),
      condition: found.condition[0] < 0 ? null : words(...found.condition),
      by: time === null ? null : { words: time.words, span: time.span, time },
      outcome: null,
      options: found.options.map(([first, end]) => words(first, end)),
    },
  }
  if (issues.length === 0) return [base]
  return issues.map(({ issue, first, end }) => ({
    ...base,
    issue,
    why: [...why, { field: 'issue', span: spanOf(phrases, first, end), reading: issue }],
  }))
}

/** Tells of each sentence whether its paragraph names a party or an issue; each paragraph is looked through once. */
function concernsOf(
  { items, firstItems, paragraph, tokens }: Phrases,
  partyOf: PartyOf,
  issuesOf: IssuesOf,
): Outlook['concerns'] {
  const known = new Map<number, boolean>()
  const look = (p: number): boolean => {
    for (let at = firstItems[tokens.paragraphs[p]]; at < firstItems[tokens.paragraphs[p + 1]]; at++) {
      if (items[at].kind !== 'noun') continue
      const { first, end } = items[at]
      if (partyOf(first, end) !== null || issuesOf(first, end).length > 0) return true
    }
    return false
  }
  return (sentence) => {
    const p = paragraph[sentence]
    const answer = known.get(p) ?? look(p)
    known.set(p, answer)
    return answer
  }
}
