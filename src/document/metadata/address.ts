import { resolveDate } from './dates.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'

/** `2031-11-20`, `2031_11_20`, `20311120` in a name, not within a longer number. */
const IN_NAME = /(?<!\d)((?:1[6-9]|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/g
/** `/2031/11/20/`, `/2031/nov/20/`, `/2031/11/` in a URL's path. */
const IN_PATH = new RegExp(`/((?:19|20)\\d{2})/(\\d{1,2}|${MONTHS.replaceAll(' ', '|')})(?:/(\\d{1,2}))?(?=/|$)`, 'i')

/**
 * A day that a file's name states; null for none, or for several that differ.
 *
 * @example dateInName('talks-2031-11-20.txt') // '2031-11-20'
 */
export function dateInName(name: string): string | null {
  const days = new Set(
    [...name.matchAll(IN_NAME)].map(([, y, , m, d]) => resolveDate(`${y}-${m}-${d}`)).filter((day) => day !== null),
  )
  return days.size === 1 ? [...days][0]! : null
}

/** A day or month that a URL's path states. @example dateInUrl('https://x.example/2031/nov/20/talks') // '2031-11-20' */
export function dateInUrl(url: string): string | null {
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  const match = IN_PATH.exec(path)
  if (match === null) return dateInName(path)
  const month = /^\d/.test(match[2]!) ? match[2]! : String(MONTHS.split(' ').indexOf(match[2]!.toLowerCase()) + 1)
  const yearMonth = `${match[1]}-${month.padStart(2, '0')}`
  return (match[3] === undefined ? null : resolveDate(`${yearMonth}-${match[3]}`)) ?? resolveDate(yearMonth)
}

/** The host of an http address without `www.`, as a stand-in for the outlet's name; null for anything else. */
export function hostOf(url: string): string | null {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null
  return new URL(url).hostname.replace(/^(?:www|m|amp)\d?\./, '') || null
}

/** Parameters that tell by which link, mail or advertisement a reader came, and nothing of the page. */
const OF_THE_WAY =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|mc_[ce]id|mkt_tok|_hsenc|_hsmi|_ga|_gl|vero_id)$/i

/**
 * An address without what tells by which way its reader came; all else as it is, so that one page has one address.
 *
 * @example withoutTracking('https://x.example/talks?id=7&utm_source=mail#end') // 'https://x.example/talks?id=7#end'
 */
export function withoutTracking(address: string): string {
  const [page, fragment] = parted(address, '#')
  const [path, query] = parted(page, '?')
  if (query === '') return address
  const parts = query.slice(1).split('&')
  const kept = parts.filter((part) => !OF_THE_WAY.test(part.split('=', 1)[0]!))
  if (kept.length === parts.length) return address
  return `${path}${kept.length === 0 ? '' : `?${kept.join('&')}`}${fragment}`
}

/** What stands before a mark, and the rest with it. */
function parted(words: string, mark: string): [string, string] {
  const at = words.indexOf(mark)
  return at === -1 ? [words, ''] : [words.slice(0, at), words.slice(at)]
}
