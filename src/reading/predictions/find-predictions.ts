import type { Analysed } from '../clauses/index.ts'
import { type Codebook, type Draft, judged, numberedFrom, type Why } from '../codings/index.ts'
import { spanOf, tokenFrom } from '../phrases/index.ts'
import { findAlternatives } from './alternatives.ts'
import { placeOdds } from './beside.ts'
import { candidatesIn, type PredictionCandidate } from './candidates.ts'
import { outlookOf } from './context.ts'
import type { Found, Outlook } from './outlook.ts'
import type { PredictionCoding, PredictionData, PredictionWords } from './prediction.ts'

type PredictionDraft = Draft<'prediction', PredictionData>

/**
 * What the text says will, would, may or will not happen: by whose word (`attribution`), under which condition, by when; and
 * the choices that it says someone has (`alternative`). What a speaker's own side means to do is no prediction, nor is a
 * meeting that is planned, nor what a proposal would have someone do. Only what speaks of a party or an issue of the dossier
 * is told. Linear in the text's length.
 *
 * @param from see `Finder.find`
 */
export function findPredictions(analysed: Analysed, codebook: Codebook, from?: number): PredictionCoding[] {
  const outlook = outlookOf(analysed, codebook)
  const candidates = candidatesIn(outlook)
  const likely = judged(candidates, analysed.judges, placeOdds(candidates, analysed.judges), from)
  const choices = findAlternatives(outlook).flatMap((found) => choiceOf(outlook, found))
  const tell = (least: number): PredictionDraft[] => {
    const foretold = chosen(likely.filter(({ confidence }) => confidence >= least))
    return [...foretold, ...choices].flatMap((draft) => byIssue(outlook, draft))
  }
  return numberedFrom(tell, analysed.judges('prediction')?.least ?? 0, from)
}

/** All that might be foretold. */
export const predictionCandidates = (analysed: Analysed, codebook: Codebook): PredictionCandidate[] =>
  candidatesIn(outlookOf(analysed, codebook))

/** Of one place the likeliest: on whose word, and whether on a condition; of two places that end as one and foretell the same, too. */
export function chosen(drafts: readonly PredictionDraft[]): PredictionDraft[] {
  const best = new Map<number, PredictionDraft>()
  for (const draft of drafts) {
    const place = draft.why[0].span.start
    const held = best.get(place)
    if (held === undefined || draft.confidence > held.confidence) best.set(place, draft)
  }
  const kept = [...best.values()]
  const isBetter = (one: PredictionDraft, other: PredictionDraft): boolean =>
    one.confidence > other.confidence || (one.confidence === other.confidence && one.span.start < other.span.start)
  const byEnd = new Map<string, PredictionDraft>()
  for (const draft of kept) {
    const held = byEnd.get(endOf(draft))
    if (held === undefined || isBetter(draft, held)) byEnd.set(endOf(draft), draft)
  }
  return kept.filter((draft) => byEnd.get(endOf(draft)) === draft)
}

/** "it now [sees [a one in two chance of rain by June]]" foretells once. */
const endOf = ({ span, data }: PredictionDraft): string => `${span.end} ${data.event}`

/** What concerns two issues is two. */
function byIssue({ phrases, analysed, issuesOf }: Outlook, draft: PredictionDraft): PredictionDraft[] {
  const { tokens } = analysed
  const issues = issuesOf(tokenFrom(tokens, draft.span.start), tokenFrom(tokens, draft.span.end))
  if (issues.length === 0) return [draft]
  return issues.map(({ issue, first, end }) => {
    const why: Why = { field: 'issue', span: spanOf(phrases, first, end), reading: issue }
    return { ...draft, issue, why: [...draft.why, why] }
  })
}

function choiceOf(
  { phrases, analysed, partyOf, issuesOf, concerns, saidBy }: Outlook,
  found: Found,
): PredictionDraft[] {
  const { items } = phrases
  const subject = found.subject < 0 ? null : items[found.subject]
  const about = subject === null ? null : partyOf(subject.first, subject.end)
  if (about === null && issuesOf(found.first, found.end).length === 0 && !concerns(phrases.sentence[found.first]))
    return []
  const words = (first: number, end: number): PredictionWords => {
    const span = spanOf(phrases, first, end)
    return { words: analysed.text.slice(span.start, span.end), span }
  }
  const source = saidBy[found.head]
  const why: Why[] = [{ field: 'likelihood', span: spanOf(phrases, ...found.why), reading: 'may' }]
  if (about !== null && subject !== null)
    why.push({ field: 'party', span: spanOf(phrases, subject.first, subject.end), reading: about })
  return [
    {
      kind: 'prediction',
      attribution: source < 0 ? null : analysed.attributions[source].id,
      party: about,
      issue: null,
      span: spanOf(phrases, found.first, found.end),
      confidence: CHOICE,
      why,
      data: {
        subtype: 'alternative',
        source: null,
        likelihood: 'may',
        negated: false,
        event: phrases.lemma[found.head],
        subject: subject === null ? null : words(subject.first, subject.end),
        condition: null,
        by: null,
        outcome: null,
        options: found.options.map(([first, end]) => words(first, end)),
      },
    },
  ]
}

/** How sure a choice is that a text spells out: no key judges these. */
const CHOICE = 0.75
