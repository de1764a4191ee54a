import { firstWhere } from '../../text/index.ts'
import { type Analysed, spanOfTokens, tokenAt } from '../clauses/index.ts'
import { type Draft, rounded } from './draft.ts'
import { type Exception, exceptionsIn } from './exceptions.ts'

/** How sure it is that who takes all but one thing refuses that. */
const SURE = 0.95

/**
 * Statements without those on an issue that is taken out of what is accepted or refused: who "accepted the plan, except for the
 * layoffs" refuses the layoffs; what is taken out of a refusal, or out of no whole, is told by nobody.
 */
export function withoutExcepted(told: readonly Draft[], text: Analysed): readonly Draft[] {
  const seen = new Set(told.map(placeOf))
  return told.flatMap((draft) => {
    const exception = exceptionOf(draft, text)
    if (exception === null || isToldBy(exception, draft, text)) return [draft]
    // The same may be told there already.
    return refused(draft, exception, text).filter((one) => seen.size < seen.add(placeOf(one)).size)
  })
}

/** Whether the words that take something out tell its stance already: "ready to talk of quotas, *but not* of labels". */
const isToldBy = ({ words }: Exception, { why }: Draft, text: Analysed): boolean =>
  why.some(({ field, span }) => {
    const at = field === 'stance' ? tokenAt(text, span.start) : -1
    return words.first <= at && at < words.end
  })

const placeOf = ({ party, issue, span, data }: Draft): string =>
  JSON.stringify([party, issue, data.stance, span.start, span.end])

/** What takes the issue of a statement out of what its words of stance govern; null: nothing does. */
function exceptionOf({ why }: Draft, text: Analysed): Exception | null {
  const tokenOf = (field: string): number => {
    const span = why.find((one) => one.field === field)?.span
    return span === undefined ? -1 : tokenAt(text, span.start)
  }
  const [stance, issue] = [tokenOf('stance'), tokenOf('issue')]
  if (stance < 0 || issue < 0 || text.sentence[stance] !== text.sentence[issue]) return null
  const all = exceptionsIn(text, text.sentence[issue])
  const found = all[firstWhere(all.length, (i) => all[i].region.end > issue)]
  if (found === undefined || issue < found.region.first) return null
  return (found.leads ? stance >= found.region.end : stance < found.words.first) ? found : null
}

/** The statement turned to a refusal of what is taken out, where that is told. */
function refused(draft: Draft, { words, region, ofWhole }: Exception, text: Analysed): Draft[] {
  const { stance, modality } = draft.data
  if (!ofWhole || (stance !== 'accepts' && stance !== 'open') || (modality !== 'asserted' && modality !== 'possible'))
    return []
  const out = { field: 'stance', span: spanOfTokens(text, words.first, words.end), reading: 'except' }
  return [
    {
      ...draft,
      confidence: rounded(draft.confidence * SURE),
      why: [...draft.why, out].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
      data: {
        ...draft.data,
        act: 'REJECT',
        stance: 'rejects',
        modality: 'asserted',
        about: spanOfTokens(text, region.first, region.end),
      },
    },
  ]
}
