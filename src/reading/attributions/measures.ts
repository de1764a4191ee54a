import type { Parsed } from './parsed.ts'

/**
 * Nouns that measure or gather what stands behind their "of": "a chorus of critics", "the share of voters". Who speaks is all
 * of it, while "the front page of a paper" is no part of who speaks.
 */
const MEASURES: ReadonlySet<string> = new Set(
  `number majority minority plurality half third quarter fifth dozen score hundred thousand million billion percent percentage
share proportion fraction part portion rest remainder bulk lot plenty handful couple pair trio quartet group set series string
range host array variety mix mixture collection crowd mass multitude swarm flood wave tide stream torrent barrage flurry rush
spate raft slew plethora chorus choir army legion battalion squad band gang mob pack herd flock fleet family clan tribe
cluster constellation circle coalition alliance crop batch bunch bundle pile stack heap list litany parade procession
succession cast crew team panel staff pool row generation class cohort swath segment section sample smattering sprinkling
scattering trickle one some many most several few all each both any none other`
    .trim()
    .split(/\s+/),
)

/** Whether token `i` is a noun that measures or gathers, in one or many ("dozens of"), or a number. */
export function isMeasure({ tokens: { text, starts, ends } }: Parsed, i: number): boolean {
  const word = text.slice(starts[i], ends[i]).toLowerCase()
  return MEASURES.has(word) || (word.endsWith('s') && MEASURES.has(word.slice(0, -1))) || /^\d|^%$/.test(word)
}
