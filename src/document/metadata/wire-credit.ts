import { AGENCY_FORMS, agencyOf, NO_OWN, type OwnAgencies } from './agencies.ts'
import { datelineOf } from './dateline.ts'
import type { Known } from './known.ts'

/** Credits stand at an article's end: `(Reporting by …; Editing by …)`, `— AFP`, `The AP contributed to this report`. */
const TAIL_UNITS = 1200
const HEAD_UNITS = 1500

/** What each of them needs, looked for first: most texts have none of it. */
const CREDIT_WORDS =
  /^[-–—([]|contributed|[Rr]eporting by|[Ww]ith (?:reporting|input|file|material|information)|[Ss]ource:|[Cc]redit:|[Cc]opyright|©|\([Cc]\)/m
const BY = /^(?:By|BY|by) /m

interface Patterns {
  readonly byline: RegExp
  readonly bylineLine: RegExp
  /** First match wins. In the tail they must stand where a credit stands, not where an agency is merely cited. */
  readonly tail: readonly RegExp[]
}

/** @param forms names of agencies as an alternation */
function patternsOf(forms: string): Patterns {
  const form = `(${forms})`
  const byline = new RegExp(
    `(?:^|[,/|–—-] ?|\\b(?:by|for|via) (?:the )?)${form}(?: \\p{Lu}?\\p{L}+ (?:[Ww]riter|[Cc]orrespondent))?$`,
    'iu',
  )
  const bylineLine = new RegExp(
    `^[Bb][Yy] [^\\n]{2,80}[,/|–—-] ?(?:[Tt]he )?${form}(?: [Ss]taff)?(?: [Ww]riters?)?$`,
    'mu',
  )
  const tail = [
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
  return { byline, bylineLine, tail }
}

const KNOWN = patternsOf(AGENCY_FORMS)
const ofOwn = new WeakMap<OwnAgencies, Patterns>()

function patternsOfOwn(own: OwnAgencies): Patterns {
  const made =
    ofOwn.get(own) ??
    patternsOf(
      [...own.keys()]
        .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
        .map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
        .join('|'),
    )
  ofOwn.set(own, made)
  return made
}

/**
 * The agency to which a text is credited, in its dateline, byline or closing lines; null where none of these names one.
 * An agency that is only cited ("told Reuters", "Reuters reported") is no credit.
 *
 * @param own agencies besides the well-known ones
 * @example wireCreditOf('MARADIN, March 4 (Reuters) - Talks …', null) // { value: 'Reuters', certainty: 'stated', from: 'dateline' }
 */
export function wireCreditOf(text: string, byline: string | null, own: OwnAgencies = NO_OWN): Known<string> | null {
  const credit = datelineOf(text, own)?.credit ?? null
  const agency = credit === null ? null : (agencyOf(credit) ?? own.get(credit.trim()) ?? null)
  if (agency !== null) return { value: agency, certainty: 'stated', from: 'dateline' }
  const known = creditBy(KNOWN, agencyOf, text, byline)
  if (known !== null || own.size === 0) return known
  return creditBy(patternsOfOwn(own), (form) => own.get(form) ?? null, text, byline)
}

function creditBy(
  { byline: signature, bylineLine, tail }: Patterns,
  nameOf: (form: string) => string | null,
  text: string,
  byline: string | null,
): Known<string> | null {
  const signed =
    (byline === null ? null : signature.exec(byline.trim().slice(-200))) ??
    (BY.test(text) ? bylineLine.exec(text.slice(0, HEAD_UNITS)) : null)
  const signer = signed === null ? null : nameOf(signed[1]!)
  if (signer !== null) return { value: signer, certainty: 'stated', from: 'byline' }
  const end = text.slice(-TAIL_UNITS)
  if (!CREDIT_WORDS.test(end)) return null
  for (const pattern of tail) {
    const match = pattern.exec(end)
    const closing = match === null ? null : nameOf(match[1]!)
    if (closing !== null) return { value: closing, certainty: 'inferred', from: 'credit line' }
  }
  return null
}
