import type { Analysed } from '../clauses/index.ts'
import type { Actors } from './actors.ts'
import type { EventText } from './context.ts'
import type { PloverAct } from './event.ts'
import type { FoundEvent } from './frames.ts'
import { NOUN_CLASSES, type NounClass } from './lexicon.ts'
import { nounObliqueOf } from './obliques.ts'
import { caseOf } from './places.ts'

/** Nouns for what was done, by act; with the class that what is behind "of" must be of, if it must. */
const DEEDS: ReadonlyMap<string, readonly [PloverAct, NounClass | null]> = new Map(
  Object.entries({
    shelling: ['ASSAULT', null],
    bombing: ['ASSAULT', null],
    bombardment: ['ASSAULT', null],
    invasion: ['ASSAULT', null],
    killing: ['ASSAULT', null],
    assassination: ['ASSAULT', null],
    downing: ['ASSAULT', 'craft'],
    seizure: ['COERCE', null],
    annexation: ['COERCE', null],
    capture: ['COERCE', null],
    arrest: ['COERCE', null],
    detention: ['COERCE', null],
    expulsion: ['SANCTION', 'envoy'],
    rejection: ['REJECT', null],
    condemnation: ['ACCUSE', null],
    exchange: ['RETREAT', 'captives'],
    swap: ['RETREAT', 'captives'],
    release: ['RETREAT', 'captives'],
    signing: ['AGREE', 'accord'],
  } as const satisfies Record<string, readonly [PloverAct, NounClass | null]>),
)

/** Prepositions behind which a deed is taken as done: "after the shelling of the town", "over the seizure of the strip". */
const DONE = /^(?:after|since|following|over|despite|for)$/

/** Deeds that are told of by a noun only: who did what to whom as far as "of", "by" and whose it is say it. */
export function deedsByNoun({ text, actors }: EventText): (FoundEvent & { readonly noun: number })[] {
  const found: (FoundEvent & { readonly noun: number })[] = []
  for (let noun = 0; noun < text.tokens.count; noun++) {
    if (text.upos[noun] !== 'NOUN') continue
    const deed = DEEDS.get(text.lemma[noun]) ?? DEEDS.get(text.lower[noun])
    if (deed === undefined || !isTold(text, noun)) continue
    const [act, wanted] = deed
    const of = nounObliqueOf(text, noun, ['of'])
    if (wanted !== null ? !NOUN_CLASSES[wanted].has(text.lemma[of] ?? '') : of < 0) continue
    const by = nounObliqueOf(text, noun, ['by'])
    const actor = by >= 0 ? by : ownerOf(text, actors, noun)
    const recipient = actors.partyOf(of) === null ? -1 : of
    if (actor < 0 && recipient < 0 && wanted !== 'captives') continue
    found.push({ act, actor, recipient, counted: [of], words: [noun], sure: false, noun })
  }
  return found
}

function isTold(text: Analysed, noun: number): boolean {
  return DONE.test(caseOf(text, noun))
}

function ownerOf({ children, childStart, relation }: Analysed, actors: Actors, noun: number): number {
  for (let c = childStart[noun]; c < childStart[noun + 1] && children[c] < noun; c++) {
    const child = children[c]
    if (/^(?:nmod:poss|amod|compound)$/.test(relation[child]) && actors.partyOf(child) !== null) return child
  }
  return -1
}
