import { withoutTurns } from '../../text/index.ts'
import { dateInName, dateInUrl, hostOf, withoutTracking } from './address.ts'
import { agencyOf, NO_OWN, type OwnAgencies } from './agencies.ts'
import { datelineOf } from './dateline.ts'
import { beginningOf, monthAndDay, resolveDate } from './dates.ts'
import {
  type Candidates,
  type Certainty,
  type DocumentDate,
  joined,
  type Known,
  type Metadata,
  NO_CANDIDATES,
} from './known.ts'
import { wireCreditOf } from './wire-credit.ts'

/** What is known of a document besides what its format states. */
export interface Circumstances {
  readonly text: string
  /** Name of the file it came in, without folders; null for what came in no file of its own. */
  readonly fileName: string | null
  readonly url: string | null
  /** BCP 47 code that the text itself was recognised as; `und` where it is too short to tell. */
  readonly detectedLanguage: string
  /** Milliseconds since 1970: dates more than a day later are flagged. */
  readonly now: number
  /** Agencies besides the well-known ones. */
  readonly agencies?: OwnAgencies
}

export interface Settled {
  readonly metadata: Metadata
  readonly warnings: readonly string[]
}

const RANK: Readonly<Record<Certainty, number>> = { stated: 0, inferred: 1, guessed: 2 }
const DAY = 86_400_000
const HEAD_LINES = 12
const HEAD_UNITS = 1500
const MAX_DATE_LINE = 60
const BYLINE =
  /^[Bb](?:y|Y) ((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:,? (?:\p{Lu}[\p{L}\p{M}.'’-]*|and|de|van|von|al|of|the)){1,12})$/u

/**
 * Weighs what the source states against what its text, address and file name show, and decides for each field: first by
 * certainty, then by order. Nothing is filled in that no place says.
 */
export function settle(stated: Candidates, at: Circumstances): Settled {
  const { agencies = NO_OWN } = at
  const candidates = joined(stated, fromText(at.text))
  const byline = best(candidates.byline)
  const published = dateOf([...candidates.published, ...datesOfAddress(at)], at)
  const modified = dateOf(candidates.modified, at)
  const language = languageOf(candidates.language, at.detectedLanguage)
  const metadata: Metadata = {
    published,
    modified,
    outlet: best([...candidates.outlet, ...hostAsOutlet(candidates, at), ...creditAsOutlet(at.text, agencies)]),
    byline,
    canonicalUrl: best(candidates.canonicalUrl.map((known) => ({ ...known, value: withoutTracking(known.value) }))),
    title: best(candidates.title),
    language: language.known,
    wireCredit: wireCreditOf(at.text, byline?.value ?? null, agencies) ?? best(candidates.wireCredit),
  }
  const warnings = [...dateWarnings('publication', published), ...dateWarnings('last change', modified)]
  if (language.warning !== null) warnings.push(language.warning)
  return { metadata, warnings }
}

function best(candidates: readonly Known<string>[]): Known<string> | null {
  return candidates.reduce<Known<string> | null>((chosen, one) => {
    // A name or a title that turns the line around it could pass for another.
    const value = withoutTurns(one.value)
    const isBetter = chosen === null || RANK[one.certainty] < RANK[chosen.certainty]
    return value.trim() !== '' && isBetter ? { ...one, value } : chosen
  }, null)
}

/** The lines of a text's head: a byline, a line that is a date and nothing else, the dateline. */
function fromText(text: string): Candidates {
  const published: Known<string>[] = []
  const byline: Known<string>[] = []
  text
    .slice(0, HEAD_UNITS)
    .split(/\r?\n|\r/, HEAD_LINES)
    .forEach((line, index) => {
      const trimmed = line.trim()
      const from = `line ${index + 1}`
      if (
        trimmed.length <= MAX_DATE_LINE &&
        trimmed.length >= 8 &&
        /\d{4}/.test(trimmed) &&
        resolveDate(trimmed) !== null
      ) {
        published.push({ value: trimmed, certainty: 'inferred', from })
      }
      const match = /^by /i.test(trimmed) ? BYLINE.exec(trimmed) : null
      if (match !== null) byline.push({ value: match[1]!, certainty: 'inferred', from })
    })
  const date = datelineOf(text)?.date ?? null
  if (date !== null) published.push({ value: date, certainty: 'stated', from: 'dateline' })
  return { ...NO_CANDIDATES, published, byline }
}

function datesOfAddress({ url, fileName }: Circumstances): Known<string>[] {
  const inUrl = url === null ? null : dateInUrl(url)
  const inName = fileName === null ? null : dateInName(fileName)
  return [
    ...(inUrl === null ? [] : [{ value: inUrl, certainty: 'inferred', from: 'URL' } as const]),
    ...(inName === null ? [] : [{ value: inName, certainty: 'guessed', from: 'file name' } as const]),
  ]
}

function hostAsOutlet(candidates: Candidates, { url }: Circumstances): Known<string>[] {
  const host = hostOf(best(candidates.canonicalUrl)?.value ?? url ?? '')
  return host === null ? [] : [{ value: host, certainty: 'guessed', from: 'host name' }]
}

/** "OSTREL, March 4 (Meridian) -": whose story it is, where it is no agency's and nothing else says it. */
function creditAsOutlet(text: string, own: OwnAgencies): Known<string>[] {
  const credit = datelineOf(text)?.credit ?? null
  return credit === null || agencyOf(credit) !== null || own.has(credit.trim()) || REMARK.test(credit)
    ? []
    : [{ value: credit, certainty: 'guessed', from: 'dateline' }]
}

/**
 * What was settled once, as it is by other agencies: whose copy the text is, and the outlet where nothing but the dateline
 * tells it.
 *
 * @param settled of that text, by whatever agencies
 */
export function settleCredits(
  text: string,
  { outlet, byline, wireCredit }: Pick<Metadata, 'outlet' | 'byline' | 'wireCredit'>,
  agencies: OwnAgencies,
): Pick<Metadata, 'outlet' | 'wireCredit'> {
  const isOpen = outlet === null || outlet.from === 'dateline'
  const stated = wireCredit === null || CREDITED_BY_TEXT.has(wireCredit.from) ? null : wireCredit
  return {
    outlet: isOpen ? best(creditAsOutlet(text, agencies)) : outlet,
    wireCredit: wireCreditOf(text, byline?.value ?? null, agencies) ?? stated,
  }
}

/** Where `wireCreditOf` finds a credit. */
const CREDITED_BY_TEXT: ReadonlySet<string> = new Set(['dateline', 'byline', 'credit line'])

/** What stands in a dateline's brackets and is no name: "(updates with quotes)". */
const REMARK = /^(?:adds?|updates?|recasts?|corrects?|corrected|refiles?|repeats?|writes?|rewrites?)\b/i

/** The most certain date that resolves; a dateline without a year takes it from another date within a month of it. */
function dateOf(candidates: readonly Known<string>[], { now }: Circumstances): DocumentDate | null {
  const dates = candidates
    .filter(({ value }) => value.trim() !== '')
    .map(({ value, certainty, from }): WrittenDate => {
      const written = value.trim().slice(0, 200)
      return { written, resolved: resolveDate(written), certainty, from }
    })
    .sort((a, b) => RANK[a.certainty] - RANK[b.certainty])
  const resolved = dates.find((date) => date.resolved !== null)
  const dateline = dates.find(({ from, resolved: at }) => from === 'dateline' && at === null)
  const completed = dateline === undefined || resolved === undefined ? null : complete(dateline, resolved)
  const chosen = completed ?? resolved ?? dates[0]
  if (chosen === undefined) return null
  const against = dates.find((date) => date.from !== chosen.from && isApart(chosen, date))
  return {
    ...chosen,
    ...(against === undefined ? {} : { against: { written: against.written, from: against.from } }),
    future: chosen.resolved !== null && beginningOf(chosen.resolved) > now + DAY,
  }
}

type WrittenDate = Omit<DocumentDate, 'future' | 'against'>

/** Days that a dateline may lie apart from the day of publication: what was filed in the evening appears the day after. */
const FILED_BEFORE = 2
/** Days that two statements of one moment may lie apart, by their zones. */
const ZONES_APART = 1

/** Whether two dates of one document contradict each other; what only a file's name shows contradicts nothing. */
function isApart(chosen: WrittenDate, other: WrittenDate): boolean {
  if (chosen.resolved === null || chosen.resolved.length < 10 || other.certainty === 'guessed') return false
  const dateline = other.from === 'dateline' || chosen.from.startsWith('dateline')
  const near = beginningOf(chosen.resolved.slice(0, 10))
  const days = daysOf(other, chosen.resolved).map((day) => Math.abs(beginningOf(day) - near) / DAY)
  return days.length > 0 && Math.min(...days) > (dateline ? FILED_BEFORE : ZONES_APART)
}

/** The day of a date; of one without a year, in the years around another. */
function daysOf({ resolved, written }: WrittenDate, around: string): string[] {
  if (resolved !== null) return resolved.length < 10 ? [] : [resolved.slice(0, 10)]
  const day = monthAndDay(written)
  if (day === null) return []
  const year = Number(around.slice(0, 4))
  return [year - 1, year, year + 1].flatMap((one) => resolveDate(`${one}-${day[0]}-${day[1]}`) ?? [])
}

/** Only a date that is itself less than stated gives way to the dateline's day. */
function complete(dateline: WrittenDate, other: WrittenDate): WrittenDate | null {
  const day = monthAndDay(dateline.written)
  if (day === null || other.certainty === 'stated') return null
  const near = beginningOf(other.resolved!)
  const year = Number(other.resolved!.slice(0, 4))
  const nearest = [year - 1, year, year + 1]
    .map((candidate) => resolveDate(`${candidate}-${day[0]}-${day[1]}`))
    .filter((date) => date !== null)
    .find((date) => Math.abs(beginningOf(date) - near) <= 31 * DAY)
  if (nearest === undefined) return null
  return {
    written: dateline.written,
    resolved: nearest,
    certainty: 'inferred',
    from: `dateline, year from ${other.from}`,
  }
}

/** Templates often state one language for every page: the text's own evidence wins over a statement it contradicts. */
function languageOf(
  stated: readonly Known<string>[],
  detected: string,
): { known: Known<string> | null; warning: string | null } {
  const states = stated.flatMap((known) => {
    const value = canonicalLanguage(known.value)
    return value === null ? [] : [{ ...known, value }]
  })
  const statement = best(states)
  if (detected === 'und') return { known: statement, warning: null }
  const agreeing = best(states.filter(({ value }) => value.split('-')[0] === detected))
  if (agreeing !== null) return { known: agreeing, warning: null }
  const known: Known<string> = { value: detected, certainty: 'inferred', from: 'text' }
  const warning =
    statement === null ? null : `${statement.from} says language "${statement.value}", the text reads as "${detected}"`
  return { known, warning }
}

/** `en_US` and `EN-us` as `en-US`; null for what is no language tag. */
function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}

function dateWarnings(what: string, date: DocumentDate | null): string[] {
  if (date === null) return []
  if (date.resolved === null) return [`its date of ${what}, "${date.written}", can't be told`]
  const { written, from, resolved, against } = date
  return [
    ...(date.future ? [`its date of ${what}, ${resolved}, is in the future`] : []),
    ...(against === undefined
      ? []
      : [`its date of ${what} is "${written}" by its ${from}, but "${against.written}" by its ${against.from}`]),
  ]
}
