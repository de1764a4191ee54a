import type { Span } from '../../text/index.ts'
import type { Analysed } from '../clauses/index.ts'
import type { Codebook, Why } from '../codings/index.ts'
import {
  issueFinder,
  type Phrases,
  partyFinder,
  phrasesOf,
  sentenceEnd,
  sentenceStart,
  spanOf,
  subjectOf,
} from '../phrases/index.ts'
import { findAlternatives } from './alternatives.ts'
import { conditionOf, isConditional } from './conditions.ts'
import { likelihoodOf } from './likelihood.ts'
import { coverOf, endOf, type Found, type Outlook, saidBy } from './outlook.ts'
import type { PredictionCoding, PredictionWords } from './prediction.ts'
import { sureness } from './sureness.ts'
import { timeIn } from './times.ts'
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
  const outlook: Outlook = {
    analysed,
    phrases: phrasesOf(analysed),
    partyOf: partyFinder(analysed, analysed.entities, codebook),
    issuesOf: issueFinder(analysed, codebook),
    saidBy: saidBy(analysed),
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
  if (isQuestion(phrases, verb) || perfect(lower, item)) return null
  const likelihood = likelihoodOf(phrases, verb)
  if (likelihood === null) return null
  const subject = subjectOf(phrases, verb)
  if (subject < 0) return null
  const doing = likelihood.verb
  const word = lower[items[doing].head]
  if (SCHEDULED.has(word) && !isConditional(phrases, verb)) return null
  const source = said[item.head]
  const condition = conditionOf(phrases, verb)
  const sure = sureness(outlook, { verb, subject, source, kind: likelihood.kind, word, conditional: condition[0] >= 0 })
  if (sure === null) return null
  const end = Math.max(endOf(phrases, doing), condition[1] > items[doing].first ? condition[1] : 0)
  const first = Math.min(items[subject].first, condition[0] >= 0 ? condition[0] : items[subject].first)
  return {
    first,
    end,
    subtype: source < 0 && condition[0] >= 0 ? 'scenario' : 'prediction',
    likelihood: likelihood.kind,
    negated: group.negated || /^(?:no|nobody|nothing|none|neither)$/.test(lower[items[subject].first]),
    head: items[doing].head,
    subject,
    condition,
    options: [],
    why: [item.first, item.end],
    confidence: sure,
  }
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
function perfect(lower: readonly string[], { first, head }: { first: number; head: number }): boolean {
  for (let at = first; at < head; at++) if (lower[at] === 'have') return true
  return false
}

function codingsOf(outlook: Outlook, found: Found): PredictionCoding[] {
  const { phrases, analysed, partyOf, issuesOf, saidBy: said } = outlook
  const { items } = phrases
  const subject = found.subject < 0 ? null : items[found.subject]
  const about = subject === null ? null : partyOf(subject.first, subject.end)
  const issues = issuesOf(found.first, found.end)
  const parties = about ?? anyParty(outlook, found.first, found.end)
  if (parties === null && issues.length === 0) return []
  const source = said[found.head]
  const words = (first: number, end: number): PredictionWords => {
    const span = spanOf(phrases, first, end)
    return { words: analysed.text.slice(span.start, span.end), span }
  }
  const time = timeIn(phrases, found.head, found.end)
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
      by: time === null ? null : words(...time),
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

/** The first party that is named in some words. */
function anyParty({ phrases, partyOf }: Outlook, first: number, end: number): string | null {
  const { items, itemOf } = phrases
  for (let at = itemOf[first]; at < items.length && items[at].first < end; at++) {
    if (items[at].kind !== 'noun') continue
    const party = partyOf(items[at].first, items[at].end)
    if (party !== null) return party
  }
  return null
}
