import { denialOf } from '../clauses/index.ts'
import type { Candidate, Part, Why } from '../codings/index.ts'
import { spanOf } from '../phrases/index.ts'
import type { TimeExpression } from '../times/index.ts'
import { areLittle, doubtBefore, isForetoldByNobody } from './doubts.ts'
import { hingeFeatures, placeFeatures, voiceFeatures } from './features.ts'
import { type Foretold, foretoldIn, openingOf } from './foretold.ts'
import { type Hinge, hingesOf } from './hinges.ts'
import type { Outlook } from './outlook.ts'
import type { PredictionData, PredictionWords } from './prediction.ts'
import { tellsOf } from './voices.ts'
import { type Voice, voicesOf } from './who.ts'

export type PredictionCandidate = Candidate<'prediction', PredictionData>

/** Names of what is judged: whether a place foretells by itself, what those beside it add to that, on whose word, on what it hangs. */
export const PREDICTION_JUDGES = {
  place: 'prediction place',
  beside: 'prediction beside',
  voice: 'prediction voice',
  hinge: 'prediction hinge',
} as const

/** Whatever a text may foretell: one for each on whose word it may stand, and each thing that it may hang on. */
export function candidatesIn(outlook: Outlook): PredictionCandidate[] {
  if (!outlook.isOfDossier()) return []
  return foretoldIn(outlook.phrases)
    .filter((foretold) => !isForetoldByNobody(outlook, foretold) && !isDenied(outlook, foretold))
    .flatMap((foretold) => candidatesAt(outlook, foretold))
}

/** "Reports that the levy would be lifted in June were false"; whoever dismisses fears of it foretells that it will not be. */
function isDenied({ analysed, phrases }: Outlook, { doing }: Foretold): boolean {
  const { clauses } = analysed
  const clause = clauses.all[clauses.of[phrases.items[doing].head]]
  const by = clause === undefined ? -1 : denialOf(clause, analysed)
  return by >= 0 && analysed.upos[by] !== 'VERB'
}

function candidatesAt(outlook: Outlook, foretold: Foretold): PredictionCandidate[] {
  const { phrases, partyOf } = outlook
  const { items } = phrases
  const { at, doing, subject, kind, way, end } = foretold
  const first = subject < 0 ? items[at].first : Math.min(items[at].first, items[subject].first)
  const about = subject < 0 ? null : partyOf(items[subject].first, items[subject].end)
  const time = outlook.times.of(first, items[doing].head, Math.max(end, items[doing].end))
  const hinges = hingesOf(phrases, at, subject, (kind === 'would' || kind === 'may') && way !== 'expected')
  const voices = voicesOf(outlook, doing, at)
  const told = voices.map((voice) => voiceFeatures(outlook, foretold, voice, voices.length - 1))
  const place: Part = {
    judge: PREDICTION_JUDGES.place,
    of: null,
    choice: 'foretold',
    features: [...placeFeatures(outlook, foretold, time), ...withVoice(told[0]), ...withHinge(hinges)],
  }
  const byVoice = voices.map((_, v): Part => {
    return { judge: PREDICTION_JUDGES.voice, of: voices, choice: `${v}`, features: told[v] }
  })
  const byHinge = hingeFeatures(outlook, foretold, hinges, time !== null).map((features, h): Part => {
    return { judge: PREDICTION_JUDGES.hinge, of: hinges, choice: `${h}`, features }
  })
  return voices.flatMap((voice, v) =>
    hinges.map((hinge, h): PredictionCandidate => {
      const parts = [place, byVoice[v], byHinge[h]]
      return { ...draftOf(outlook, foretold, voice, hinge, about, time), features: [], parts }
    }),
  )
}

/** What is foretold in a quotation ends with it. */
function quotedUntil({ quotation, lower }: Outlook['analysed'], from: number, end: number): number {
  if (quotation[from] < 0) return end
  let stop = from
  while (stop < end && quotation[stop] === quotation[from]) stop++
  if (stop === end) return end
  while (stop > from + 1 && /^(?:["“”'‘’,]|'')$/.test(lower[stop - 1])) stop--
  return stop
}

const isDescribed = ({ items, lower }: Outlook['phrases'], noun: number): boolean =>
  /^(?:that|which|who|,)$/.test(lower[items[noun + 1]?.head ?? 0])

/** Whether it foretells depends on who is likeliest to say so, and on whether it hangs on anything. */
const withVoice = (features: readonly string[]): string[] => features.map((one) => `first ${one}`)

const withHinge = (hinges: readonly Hinge[]): string[] => hinges.map(({ by, word }) => `may hang ${by} ${word}`)

function draftOf(
  outlook: Outlook,
  foretold: Foretold,
  { source, words: named }: Voice,
  hinge: Hinge,
  about: string | null,
  time: TimeExpression | null,
): Omit<PredictionCandidate, 'features'> {
  const { phrases, analysed } = outlook
  const { items, lower, sentence } = phrases
  const { kind, way, at, doing, subject, end } = foretold
  const words = (first: number, stop: number): PredictionWords => {
    const span = spanOf(phrases, first, stop)
    return { words: analysed.text.slice(span.start, span.end), span }
  }
  const who = subject < 0 ? null : items[subject]
  const same = hinge.first >= 0 && sentence[hinge.first] === sentence[items[at].first]
  // What is described behind it ("talks in Maradin that would …") is told of it alone.
  const opening =
    who === null ? -1 : subject > at || isDescribed(phrases, subject) ? who.first : openingOf(phrases, subject)
  const starts = [items[at].first, ...(opening < 0 ? [] : [opening]), ...(same ? [hinge.first] : [])]
  const doubt = doubtBefore(outlook, foretold)
  const from = way === 'expected' ? items[at].first : Math.min(...starts)
  // The words tell by themselves that it is doubted.
  const first = doubt < 0 ? from : Math.min(doubt, from)
  const last = quotedUntil(
    analysed,
    items[at].first,
    Math.max(end, items[doing].end, items[at].end, same ? hinge.end : 0),
  )
  const why: Why[] = [{ field: 'likelihood', span: spanOf(phrases, items[at].first, items[at].end), reading: kind }]
  if (about !== null && who !== null)
    why.push({ field: 'party', span: spanOf(phrases, who.first, who.end), reading: about })
  const nobody = who !== null && /^(?:no|nobody|nothing|none|neither)$/.test(lower[who.first])
  const doubted = doubt >= 0 || (source >= 0 && tellsOf(outlook, source).doubts)
  const denied = (items[at].verb?.negated ?? false) || nobody || areLittle(outlook, foretold)
  return {
    kind: 'prediction',
    attribution: source < 0 ? null : analysed.attributions[source].id,
    party: about,
    issue: null,
    span: spanOf(phrases, first, last),
    confidence: 0.5,
    why,
    data: {
      subtype: source < 0 && named[0] < 0 && hinge.first >= 0 ? 'scenario' : 'prediction',
      source: named[0] < 0 ? null : words(...named),
      likelihood: kind,
      negated: denied !== doubted,
      event: phrases.lemma[items[doing].head],
      subject: who === null ? null : words(opening < 0 ? who.first : opening, who.end),
      condition: hinge.first < 0 ? null : words(hinge.first, hinge.end),
      by: time === null ? null : { words: time.words, span: time.span, time },
      outcome: null,
      options: [],
    },
  }
}
