import { describe, expect, it } from 'vitest'
import type { Coding } from '../codings/index.ts'
import { takenOn } from './index.ts'

/** Codings of a text, by the words that they are of. */
class Made {
  readonly text: string
  readonly codings: Coding[] = []

  constructor(text: string) {
    this.text = text
  }

  #add(kind: Coding['kind'], id: string, words: string, more: Partial<Coding>): this {
    const start = this.text.indexOf(words)
    if (start < 0) throw new Error(`"${words}" is not in the text`)
    const span = { start, end: start + words.length }
    const base = { kind, id, span, attribution: null, party: null, issue: null, confidence: 0.9, why: [], data: {} }
    this.codings.push({ ...base, ...more })
    return this
  }

  proposal(id: string, name: string | null, { form = 'agreement', author = null as string | null, signed = '' } = {}) {
    const words = name ?? this.text.slice(0, 1)
    const dealt =
      signed === ''
        ? []
        : [{ party: signed.split(' ')[0]!, words: signed, attribution: null, span: this.#span(signed) }]
    return this.#add('proposal', id, words, {
      data: {
        form,
        names: name === null ? [] : [{ words: name }],
        title: null,
        authors: author === null ? [] : [{ party: author, how: 'offered' }],
        stages: dealt.map((one) => ({ ...one, value: 'in force' })),
        reactions: dealt.map((one) => ({ ...one, stance: 'accepts' })),
      },
    })
  }

  term(proposal: string, issue: string, words: string, more: Partial<Coding> = {}) {
    const data = { proposal, role: 'duty', condition: null, negated: false }
    return this.#add('term', `t${this.codings.length}`, words, { issue, data, ...more })
  }

  event(words: string, actor: string, recipient: string | null, act = 'AGREE') {
    const who = (party: string | null) => (party === null ? null : { party })
    return this.#add('event', `v${this.codings.length}`, words, {
      data: { act, actor: who(actor), recipient: who(recipient) },
    })
  }

  #span(words: string) {
    const start = this.text.indexOf(words)
    return { start, end: start + words.length }
  }

  /** `Arland Fishing` */
  get taken(): string[] {
    return takenOn(this.text, this.codings).map(({ party, issue }) => `${party} ${issue}`)
  }
}

const SIGNED = 'Arland signed a pact with Velk.'
const TERMS = ' The pact fixes a quota. The 22-page accord frees the crew. Observers will come in May.'
const made = () => new Made(SIGNED + TERMS)
const SIDES = ['Arland Fishing', 'Velk Fishing']

describe('the agreement that a text tells was made', () => {
  it('is taken on by both sides of its signing', () => {
    const told = made().proposal('p1', 'a pact').term('p1', 'Fishing', 'fixes a quota')
    expect(told.taken).toEqual([])
    expect(told.event('Arland signed a pact with Velk', 'Arland', 'Velk').taken).toEqual(SIDES)
  })

  it('whichever order the words have, but not by who is only said to agree to something else', () => {
    const which = new Made('The pact, which Velk also signed, fixes a quota. Velk agreed to meet again.')
    which.proposal('p1', 'The pact').term('p1', 'Fishing', 'fixes a quota')
    expect(which.event('The pact, which Velk also signed', 'Velk', null).taken).toEqual(['Velk Fishing'])
    const other = new Made(which.text).proposal('p1', 'The pact').term('p1', 'Fishing', 'fixes a quota')
    expect(other.event('Velk agreed to meet again', 'Velk', null).taken).toEqual([])
    expect(other.event('The pact, which Velk also signed', 'Velk', null, 'REJECT').taken).toEqual([])
  })

  it('has all terms of the text that stand under it by another name, or under none', () => {
    const told = made()
      .proposal('p1', 'a pact', { signed: 'Arland signed a pact' })
      .term('p1', 'Fishing', 'fixes a quota')
      .proposal('p2', 'The 22-page accord')
      .term('p2', 'Crew', 'frees the crew')
      .proposal('p3', null, { form: 'plan' })
      .term('p3', 'Monitors', 'Observers will come in May')
    expect(told.taken).toEqual(['Arland Fishing', 'Arland Crew', 'Arland Monitors'])
  })

  it('has nothing of what somebody else puts forward, of an earlier one, of a demand, or of what is said without a name', () => {
    const beside = (text: string, add: (told: Made) => Made) =>
      add(
        new Made(`${SIGNED} The pact fixes a quota. ${text}`)
          .proposal('p1', 'a pact', { signed: 'Arland signed a pact' })
          .term('p1', 'Fishing', 'fixes a quota'),
      ).taken
    const own = ['Arland Fishing']
    const crew = 'frees the crew'
    expect(beside(`The accord ${crew}.`, (told) => told.proposal('p2', 'The accord').term('p2', 'Crew', crew))).toEqual(
      [...own, 'Arland Crew'],
    )
    const theirs = (told: Made) => told.proposal('p2', null, { form: 'plan', author: 'Osk' }).term('p2', 'Crew', crew)
    expect(beside(`A plan of Osk ${crew}.`, theirs)).toEqual(own)
    const old = (told: Made) => told.proposal('p2', 'The earlier accord').term('p2', 'Crew', crew)
    expect(beside(`The earlier accord ${crew}.`, old)).toEqual(own)
    const plan = (told: Made) => told.proposal('p2', 'A plan', { form: 'plan' }).term('p2', 'Crew', crew)
    expect(beside(`A plan ${crew}.`, plan)).toEqual(own)
    const demand = (told: Made) => told.proposal('p2', null, { form: 'demand' }).term('p2', 'Crew', crew)
    expect(beside(`It ${crew}.`, demand)).toEqual(own)
    const nameless = (more: Partial<Coding>) => (told: Made) =>
      told.proposal('p2', null, { form: 'plan' }).term('p2', 'Crew', crew, more)
    expect(beside(`It ${crew}.`, nameless({}))).toEqual([...own, 'Arland Crew'])
    expect(beside(`It ${crew}.`, nameless({ attribution: 'a1' }))).toEqual(own)
    expect(beside(`It ${crew}.`, nameless({ confidence: 0.75 }))).toEqual(own)
  })

  it('is taken on by nobody who is also told to refuse it', () => {
    const text = 'Arland signed a pact. It fixes a quota. Arland refused a pact of ten years.'
    const told = new Made(text)
      .proposal('p1', 'a pact', { signed: 'Arland signed a pact' })
      .term('p1', 'Fishing', 'fixes a quota')
    expect(told.taken).toEqual(['Arland Fishing'])
    const reactions = (told.codings[0]!.data as { reactions: object[] }).reactions
    reactions.push({
      party: 'Arland',
      stance: 'rejects',
      words: 'refused a pact',
      attribution: null,
      span: { start: 40, end: 54 },
    })
    expect(told.taken).toEqual([])
  })

  it('is none where a text only tells of a plan that was accepted', () => {
    const told = new Made('Arland accepted the plan. It fixes a quota. Observers will come in May.')
      .proposal('p1', 'the plan', { form: 'plan', signed: 'Arland accepted the plan' })
      .term('p1', 'Fishing', 'fixes a quota')
      .proposal('p2', null, { form: 'plan' })
      .term('p2', 'Monitors', 'Observers will come in May')
    expect(told.taken).toEqual(['Arland Fishing'])
  })
})
