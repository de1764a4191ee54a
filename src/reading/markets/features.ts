import type { Amount } from '../amounts/index.ts'
import { tokenAt } from '../clauses/index.ts'
import { type PhrasedText, sentenceStart } from '../phrases/index.ts'
import type { Heading } from './directions.ts'
import { instrumentOf, quotedIn } from './instruments.ts'
import type { Move } from './moves.ts'
import type { Mover } from './what-moves.ts'

/** What of a text says how much it is about markets. */
export interface MarketTalk {
  /** Heads of noun phrases that surely are instruments, in lower case. */
  readonly instruments: ReadonlySet<string>
  /** Noun phrases by sentence whose words tell of an instrument, or of those who trade. */
  readonly bySentence: Int32Array
  /** 0: none at all, 1: few, 2: the text is about them. */
  readonly share: number
  /** Tokens of the cues of what somebody says. */
  readonly cues: ReadonlySet<number>
}

const TALK =
  /^(?:traders?|dealers?|brokers?|session|investors?|market|markets|bourse|bondholders?|holders|lots?|tonnes?|barrel|ounce|pound|spot|prompt|prices?|trading|analysts?|yields?|points?|close|closing|fixing)$/

export function marketTalk({ phrases, analysed }: PhrasedText): MarketTalk {
  const { items, lower, sentence, tokens } = phrases
  const instruments = new Set<string>()
  const bySentence = new Int32Array(Math.max(1, tokens.sentences.length - 1))
  let told = 0
  for (const { kind, first, head } of items) {
    if (kind !== 'noun') continue
    const sure = instrumentOf(lower, first, head) !== null
    if (!sure && !TALK.test(lower[head])) continue
    if (sure) instruments.add(lower[head])
    bySentence[sentence[head]]++
    told++
  }
  const share = told / Math.max(1, bySentence.length)
  const cues = new Set(
    analysed.attributions.flatMap(({ cue }) =>
      cue.flatMap(({ start, end }) => {
        const from = tokenAt(analysed, start)
        return Array.from({ length: tokenAt(analysed, end - 1) + 1 - from }, (_, i) => from + i)
      }),
    ),
  )
  return { instruments, bySentence, share: share > 0.5 ? 2 : share > 0.1 ? 1 : 0, cues }
}

export interface Telling {
  readonly verb: number
  readonly move: Move | null
  readonly mover: Mover
  readonly heading: Heading | null
  readonly stop: number
  readonly size: Amount | null
  readonly level: Amount | null
  readonly compared: boolean
  readonly reason: boolean
  readonly others: number
  readonly ways: number
}

/** What speaks for a telling of a price, and what against. */
export function featuresOf(
  { analysed, phrases, partyOf, issuesOf, saidBy }: PhrasedText,
  talk: MarketTalk,
  { verb, move, mover, heading, stop, size, level, compared, reason, others, ways }: Telling,
): string[] {
  const { items, lower, tag, sentence, tokens, lemma } = phrases
  const item = items[verb]
  const { first, end } = mover
  const noun = lower[mover.head]
  const group = item.verb!
  const s = sentence[item.head]
  const found: string[] = [`by ${mover.by}`, `talk ${talk.share}`, `sentence talk ${Math.min(3, talk.bySentence[s])}`]
  const add = (on: boolean, name: string): void => {
    if (on) found.push(name)
  }
  const what = mover.sure ? mover.kind : 'unknown'
  const family = move === null ? 'none' : move.family
  const figure = size !== null ? `size ${unitClass(size.unit)}` : level !== null ? 'level alone' : 'no figure'
  found.push(`what ${what}`, `family ${family}`, `verb ${lemma[item.head]}`, figure, `what ${what} ${figure}`)
  found.push(`family ${family} ${figure}`, `talk ${talk.share} ${figure}`, `talk ${talk.share} what ${what}`)
  found.push(`form ${group.form}`, `tense ${group.tense}`, `distance ${Math.min(6, Math.abs(verb - mover.item))}`)
  if (heading === null) found.push('no way')
  else {
    for (const by of heading.by) found.push(`way ${by}`)
    found.push(`way ${heading.direction}`, `way ${heading.by.join('+')} family ${family}`)
  }
  add(ways > 1, 'ways differ')
  if (heading !== null && ways > 1) found.push(`ways differ ${heading.by[0]}`)
  add(others > 0, 'other movers')
  add(others > 0 && mover.sure, 'other movers, sure')
  add(group.passive, 'passive')
  add(compared, 'compared')
  add(reason, 'reason')
  add(size !== null && level !== null, 'size and level')
  add(talk.instruments.has(noun), 'an instrument elsewhere')
  add(/^NNP/.test(tag[mover.head]), 'a name')
  add(/^NNPS?$/.test(tag[mover.head]) && size !== null, `a name, ${figure}, talk ${talk.share}`)
  add(tag[mover.head] === 'NNS', 'plural')
  add(lower[first] === 'the' && end - first === 2, 'the and one word')
  add(/^\d{4}s?$/.test(noun) || lower.slice(first, end).some((word) => /^(?:19|20)\d\d$/.test(word)), 'a year in it')
  add(/^(?:his|her|my|our|your)$/.test(lower[first]), "somebody's")
  add(/^PRP/.test(tag[items[mover.item].head]), 'a pronoun')
  add(items[mover.item - 1] !== undefined && tag[items[mover.item - 1].head] === 'IN', 'behind a preposition')
  add(partyOf(first, end) !== null, 'a party')
  add(issuesOf(first, end).length > 0, 'an issue')
  add(quotedIn(phrases, verb) !== null, 'quoted')
  add(analysed.quotation[item.head] >= 0, 'in a quotation')
  add(saidBy[item.head] >= 0, 'said')
  add(s === 0 || tokens.paragraphs[1] > s, 'headline')
  add(verb === sentenceStart(phrases, verb), 'opens the sentence')
  found.push(`alike ${alikeness(analysed, lemma[mover.head])}`)
  add(items[verb].end < stop && lower[items[verb].end] === 'to', 'to')
  return found
}

function unitClass(unit: string): string {
  if (/^percent/.test(unit)) return 'percent'
  if (/^(?:point|basis point|tick)/.test(unit)) return 'point'
  if (/^(?:cent|penny|pence)/.test(unit)) return 'cent'
  return 'money'
}

const PROTOTYPES = ['bond', 'shares', 'currency', 'price', 'futures']

/** How alike a noun is to what is traded, in five steps; `new` where the word is not known. */
function alikeness({ meaning }: PhrasedText['analysed'], noun: string): string {
  let best = -1
  for (const one of PROTOTYPES) best = Math.max(best, meaning.likeness(noun, one) ?? -1)
  return best < 0 ? 'new' : best > 0.7 ? 'same' : best > 0.5 ? 'much' : best > 0.35 ? 'some' : 'little'
}
