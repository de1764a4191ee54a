/**
 * Characters that nobody sees: soft hyphens, zero-width spaces and joiners, marks of direction. They come into copy from web
 * pages and word processors, within words too, and a word that holds one is still that word. Two stay: a byte order mark at
 * the beginning, which is a blank, and the joiners of an emoji's parts.
 */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f]|(?<!^)\ufeff|(?<![\ud800-\udfff]|\ufe0f)\u200d/
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'g')

/** A text without what nobody sees; `places[i]` is where its unit `i` stands in the text as given. */
export interface Visible {
  readonly text: string
  readonly places: Int32Array
}

/**
 * The text without its invisible characters, or null where it has none. Time is linear in its length.
 *
 * @example visibleOf('nego\u00adtiate') // { text: 'negotiate', places: [0, 1, 2, 3, 5, 6, 7, 8, 9] }
 */
export function visibleOf(text: string): Visible | null {
  if (!INVISIBLE.test(text)) return null
  const places = new Int32Array(text.length)
  const pieces: string[] = []
  let count = 0
  let from = 0
  const keep = (to: number): void => {
    pieces.push(text.slice(from, to))
    for (let at = from; at < to; at++) places[count++] = at
  }
  for (const { index } of text.matchAll(EVERY_INVISIBLE)) {
    keep(index)
    from = index + 1
  }
  keep(text.length)
  return { text: pieces.join(''), places: places.subarray(0, count) }
}

/**
 * The same plain data with every span moved to where its words stand in the text as given: whatever has a `start` and an
 * `end` that are numbers is a span. A span holds the invisible characters within its words and none around them.
 */
export function asGiven<Data>(data: Data, places: Int32Array): Data {
  if (Array.isArray(data)) return data.map((item) => asGiven(item, places)) as Data
  if (typeof data !== 'object' || data === null) return data
  const { start, end } = data as { start?: unknown; end?: unknown }
  if (typeof start === 'number' && typeof end === 'number') {
    return { ...data, start: places[start], end: places[end - 1] + 1 }
  }
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, asGiven(value, places)])) as Data
}
