import { expect, test } from 'vitest'
import { mendedHeads, verbForms } from './mended-heads.ts'
import { Class, type Parsed, Role, reachOf } from './parsed.ts'

const TAGS = ['VB', 'VBP', 'VBD', 'MD', 'IN', 'NN', 'RB', ',']
const forms = verbForms(TAGS)

const CLASSES = new Map([
  [',', Class.comma],
  ['NN', Class.noun],
  ['RB', Class.adverb],
])

interface Word {
  readonly word: string
  readonly tag: string
  readonly head: number
  readonly role: number
}

const word = (text: string, tag: string, head: number, role: number): Word => ({ word: text, tag, head, role })

/** The heads after mending, as the words they are of; `-` for the root. */
function headsOf(words: readonly Word[]): string[] {
  const count = words.length
  const starts = Int32Array.from(words, (_, i) => words.slice(0, i).reduce((sum, one) => sum + one.word.length + 1, 0))
  const ends = starts.map((start, i) => start + (words[i] as Word).word.length)
  const tokens = { count, text: words.map((one) => one.word).join(' '), starts, ends } as unknown as Parsed['tokens']
  const head = Int32Array.from(words, (one) => one.head)
  const role = Uint8Array.from(words, (one) => one.role)
  const tag = Uint8Array.from(words, (one) => TAGS.indexOf(one.tag))
  const wordClass = Uint8Array.from(
    words,
    ({ tag: name }) => CLASSES.get(name) ?? (name.startsWith('V') ? Class.verb : Class.other),
  )
  const mended = mendedHeads({ tokens, head, role, tag, wordClass, ...reachOf(tokens, head) }, forms)
  return [...mended].map((h) => (h < 0 ? '-' : (words[h] as Word).word))
}

/** "Growers warn frost would ruin crops , <verb> prices": the second verb hangs on the reporting one. */
const growers = (verb: string, tag: string): Word[] => [
  word('Growers', 'NN', 1, Role.subject),
  word('warn', 'VBP', -1, Role.root),
  word('frost', 'NN', 4, Role.subject),
  word('would', 'MD', 4, Role.auxiliary),
  word('ruin', 'VB', 1, Role.clause),
  word('crops', 'NN', 4, Role.object),
  word(',', ',', 7, Role.punctuation),
  word(verb, tag, 1, Role.conjunct),
  word('prices', 'NN', 7, Role.object),
]

test('a bare infinitive goes on with the infinitive before it, not with the verb that reports', () => {
  expect(headsOf(growers('raise', 'VB'))[7]).toBe('ruin')
})

test('a conjunct in the form of the verb that reports stays with it', () => {
  expect(headsOf(growers('expect', 'VBP'))[7]).toBe('warn')
})

test('an infinitive with a subject of its own stays where it is', () => {
  const words = growers('raise', 'VB')
  words.push(word('traders', 'NN', 7, Role.subject))
  expect(headsOf(words)[7]).toBe('warn')
})

/** "He told guests <early> <that> rooms were full": the early word hangs on the clause. */
const guests = (opener: string, early: number): Word[] => [
  word('He', 'NN', 1, Role.subject),
  word('told', 'VBD', -1, Role.root),
  word('guests', 'NN', 1, Role.object),
  word('today', 'RB', 7, early),
  word(opener, 'IN', 7, Role.marker),
  word('rooms', 'NN', 7, Role.subject),
  word('were', 'VBD', 7, Role.auxiliary),
  word('full', 'NN', 1, Role.clause),
]

test('what stands before the "that" of a clause belongs to the verb that reports', () => {
  expect(headsOf(guests('that', Role.other))[3]).toBe('told')
})

test('before another word than "that", and where it is the subject, it stays in the clause', () => {
  expect(headsOf(guests('because', Role.other))[3]).toBe('full')
  expect(headsOf(guests('that', Role.subject))[3]).toBe('full')
})

/** "They will not sell the mill , <opener> the meadows": the meadows hang on the verb, as one conjunct of it. */
const mill = (opener: string, tag: string): Word[] => [
  word('They', 'NN', 3, Role.subject),
  word('will', 'MD', 3, Role.auxiliary),
  word('not', 'RB', 3, Role.other),
  word('sell', 'VB', -1, Role.root),
  word('the', 'IN', 5, Role.other),
  word('mill', 'NN', 3, Role.object),
  word(',', ',', 9, Role.punctuation),
  word(opener, tag, 9, Role.other),
  word('the', 'IN', 9, Role.other),
  word('meadows', 'NN', 3, Role.conjunct),
]

test('a noun that an adverb brings in goes on with the noun before the comma, not with the verb', () => {
  expect(headsOf(mill('especially', 'RB'))[9]).toBe('mill')
})

test('a noun that no adverb brings in, or that has a subject, stays where it is', () => {
  expect(headsOf(mill('and', 'IN'))[9]).toBe('sell')
  const clause = mill('especially', 'RB')
  clause.push(word('they', 'NN', 9, Role.subject))
  expect(headsOf(clause)[9]).toBe('sell')
})

test('where no noun stands before the comma, it stays', () => {
  const words = mill('especially', 'RB')
  words[5] = word('out', 'RB', 3, Role.other)
  expect(headsOf(words)[9]).toBe('sell')
})

test('two commas in a row, both of the noun, lead to no noun', () => {
  const words = mill('especially', 'RB')
  words[5] = word(',', ',', 9, Role.punctuation)
  expect(headsOf(words)[9]).toBe('sell')
})
