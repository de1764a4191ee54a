import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ProfiledAttribution, read } from '../src/index.ts'

const FOLDER = join(import.meta.dirname, '../../shared/corpora/seed')
const file = existsSync(FOLDER) ? readdirSync(FOLDER).find((name) => name.endsWith('.txt')) : undefined

// The article is not part of the project: what is asked of it is told by its shortest words.
describe.skipIf(file === undefined)('the article that started the project (skipped without ../shared)', () => {
  const text = file === undefined ? '' : readFileSync(join(FOLDER, file), 'utf8')
  const { attributions } = file === undefined ? { attributions: [] } : read(text)
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' ')
  // A source may take along what is said of it behind a comma ("The sources, who …").
  const from = (source: string, cue: string): ProfiledAttribution => {
    const found = attributions.filter(
      (one) => words(one.source).split(',')[0] === source && words(one.cue).includes(cue),
    )
    expect(found.map((one) => words(one.source).split(',')[0])).toEqual([source])
    return found[0] as ProfiledAttribution
  }

  it('knows the two sources, where they spoke and why they are not named', () => {
    const { profile } = from('two Reuters sources', 'according to')
    expect(profile.kind).toBe('anonymous')
    expect(profile.count).toEqual({ least: 2, most: 2 })
    expect(profile.outlet?.value).toBe('Reuters')
    expect(profile.anonymityReason?.value).toBe('the sensitivity of the talks')
  })

  it('joins what is said of them later with their first mention', () => {
    const first = from('two Reuters sources', 'according to').profile
    const later = from('The sources', 'said').profile
    expect(later.entity).not.toBeNull()
    expect(later.entity).toBe(first.entity)
    expect(later.count).toEqual({ least: 2, most: 2 })
    expect(later.outlet?.value).toBe('Reuters')
  })

  it('knows the official by side and outlet, in both places', () => {
    const first = from('A senior Ukrainian official', 'told').profile
    const later = from('the official', 'said').profile
    expect(first.kind).toBe('role')
    expect(first.outlet?.value).toBe('Reuters')
    expect(first.affiliation?.value).toBe('Ukraine')
    expect(later.entity).toBe(first.entity)
    expect(later.affiliation?.value).toBe('Ukraine')
  })

  it('takes in all of what the two sources say', () => {
    const said = words(from('two Reuters sources', 'according to').content)
    expect(said.slice(0, 8)).toBe(text.slice(0, 8))
    expect(said).toMatch(/its military$/)
  })

  it('takes in all of what they say next', () => {
    expect(words(from('The sources', 'said').content)).toMatch(/^Washington wants .* armed forces$/s)
  })

  it('takes in all of the warning, and of what the official told nothing but that', () => {
    expect(words(from('Critics', 'warn').content)).toMatch(/^such .* rewards$/s)
    const told = from('A senior Ukrainian official', 'told')
    expect(words(told.cue)).toBe('told')
    expect(words(told.content)).toMatch(/^that .* draft$/s)
  })

  it('reads the promise, with whose it is and its quoted words', () => {
    const promise = attributions.filter(({ cue }) => words(cue) === 'promising')
    expect(promise).toHaveLength(1)
    expect(words(promise[0]!.source)).toBe('Western rhetoric')
    expect(words(promise[0]!.content)).toMatch(/“as long as it takes” support for victory$/)
  })

  it('invents nothing: all that it finds are these, which a person finds too', () => {
    expect(attributions.map(({ cue }) => words(cue))).toEqual([
      'according to',
      'said',
      'promising',
      'told',
      'said',
      'interpreted',
      'has repeatedly said',
      'has shown',
      'is expected',
      'suggests',
      'warn',
    ])
    // Nobody is given words whom the text does not give them to: expectations have no source, and timing is no one.
    const unstated = attributions.filter(({ profile }) => profile.kind === 'unstated')
    expect(unstated.map(({ cue, source }) => [words(cue), words(source).split(' ').at(-1)])).toEqual([
      ['promising', 'rhetoric'],
      ['is expected', ''],
      ['suggests', 'timing'],
    ])
  })

  it('tells quoted words from reported ones', () => {
    const kinds = Object.fromEntries(attributions.map(({ id, quotation }) => [id, quotation]))
    const quoted = attributions.filter(({ content }) => words(content).includes('“')).map(({ id }) => id)
    expect(quoted).toHaveLength(4)
    for (const { id } of attributions) expect(kinds[id]).toBe(quoted.includes(id) ? 'mixed' : 'indirect')
  })

  it('takes no act for a report', () => {
    expect(attributions.map(({ cue }) => words(cue)).filter((cue) => /discussed|dismissed/.test(cue))).toEqual([])
  })

  it('reads the statement that was made repeatedly, the warning and the interpretation', () => {
    expect(from('Zelenskiy', 'repeatedly said').profile).toMatchObject({ kind: 'named', name: 'Volodymyr Zelenskiy' })
    expect(from('Critics', 'warn').profile.kind).toBe('collective')
    expect(from('investors', 'interpreted').profile.kind).toBe('collective')
    expect(words(from('Zelenskiy', 'repeatedly said').content)).toMatch(
      /^Ukraine will not .* guarantees, particularly .* as its own$/,
    )
    expect(words(from('investors', 'interpreted').content)).toMatch(/^the move as .* economy/)
  })
})
