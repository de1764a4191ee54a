import { AGENCY_FORMS, agencyOf } from './agencies.ts'
import { datelineOf } from './dateline.ts'
import type { Known } from './known.ts'

/** Credits stand at an article's end: `(Reporting by …; Editing by …)`, `— AFP`, `The AP contributed to this report`. */
const TAIL_UNITS = 1200
const HEAD_UNITS = 1500

const form = `(${AGENCY_FORMS})`

/** First match wins. In the tail they must stand where a credit stands, not where an agency is merely cited. */
const TAIL: readonly RegExp[] = [
  new RegExp(`^[-–—] ?${form}\\.?$`, 'mu'),
  new RegExp(`^[([]${form}[)\\]]\\.?$`, 'mu'),
  new RegExp(
    `\\b${form}(?: \\p{L}+){0,3}(?: \\p{Lu}[\\p{L}.’'-]+){0,4}(?:,? in [^.]{2,40},?)? contributed (?:reporting )?to this (?:report|story|article)`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Ww]ith (?:reporting|inputs?|files|material|information) (?:by|from)|[Ss]ource:|[Rr]eporting by|[Cc]redit:) (?:the )?${form}\\b`,
    'u',
  ),
  new RegExp(`(?:[Cc]opyright|©|\\([Cc]\\)) ?(?:\\d{4})? ?(?:by )?(?:[Tt]he )?${form}\\b`, 'u'),
]
/** What each of them needs, looked for first: most texts have none of it. */
const CREDIT_WORDS =
  /^[-–—([]|contributed|[Rr]eporting by|[Ww]ith (?:reporting|input|file|material|information)|[Ss]ource:|[Cc]redit:|[Cc]opyright|©|\([Cc]\)/m
const BYLINE = new RegExp(
  `(?:^|[,/|–—-] ?|\\b(?:by|for|via) (?:the )?)${form}(?: \\p{Lu}?\\p{L}+ (?:[Ww]riter|[Cc]orrespondent))?$`,
  'iu',
)
const BY = /^(?:By|BY|by) /m
const BYLINE_LINE = new RegExp(
  `^[Bb][Yy] [^\\n]{2,80}[,/|–—-] ?(?:[Tt]he )?${form}(?: [Ss]taff)?(?: [Ww]riters?)?$`,
  'mu',
)

/**
 * The agency to which a text is credited, in its dateline, byline or closing lines; null where none of these names one.
 * An agency that is only cited ("told Reuters", "Reuters reported") is no credit.
 *
 * @example wireCreditOf('MARADIN, March 4 (Reuters) - Talks …', null) // { value: 'Reuters', certainty: 'stated', from: 'dateline' }
 */
export function wireCreditOf(text: string, byline: string | null): Known<string> | null {
  const credit = datelineOf(text)?.credit
  const agency = credit === null || credit === undefined ? null : agencyOf(credit)
  if (agency !== null) return { value: agency, certainty: 'stated', from: 'dateline' }
  const signed =
    (byline === null ? null : BYLINE.exec(byline.trim().slice(-200))) ??
    (BY.test(text) ? BYLINE_LINE.exec(text.slice(0, HEAD_UNITS)) : null)
  const signer = signed === null ? null : agencyOf(signed[1]!)
  if (signer !== null) return { value: signer, certainty: 'stated', from: 'byline' }
  const tail = text.slice(-TAIL_UNITS)
  if (!CREDIT_WORDS.test(tail)) return null
  for (const pattern of TAIL) {
    const match = pattern.exec(tail)
    const closing = match === null ? null : agencyOf(match[1]!)
    if (closing !== null) return { value: closing, certainty: 'inferred', from: 'credit line' }
  }
  return null
}
