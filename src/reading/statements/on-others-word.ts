import { type Clause, tokenAt } from '../clauses/index.ts'
import type { Context } from './context.ts'
import type { Draft } from './draft.ts'
import { type Holder, heldByVoice } from './holder.ts'
import type { Voice } from './voice.ts'

/** Tokens between who does something and the verb that tells it, of an aside that says on whose word it is told. */
const ASIDE_REACH = 20

/**
 * Statements as asides say on whose word they are: "Kessar, *according to two of the six*, rejected it" is claimed of Kessar, and "two of
 * the six, *according to Kessar*, rejected it" is told of somebody else.
 */
export function onOthersWord(told: readonly Draft[], context: Context): Draft[] {
  return told.flatMap((draft) => {
    const { why, data } = draft
    const [who, stance] = ['party', 'stance'].map((field) => why.find((one) => one.field === field)?.span)
    if (who === undefined || stance === undefined) return [draft]
    const { text } = context
    const [party, verb] = [tokenAt(text, who.start), tokenAt(text, stance.start)]
    const clause = text.clauses.at[verb] < 0 ? null : text.clauses.all[text.clauses.at[verb]]
    if (clause === null || clause.kind !== 'verb') return [draft]
    if (isOthersMust(draft, clause, context)) return []
    if (data.how === 'claimed') return [draft]
    if (isAccusation(clause, context)) return [{ ...draft, data: { ...data, how: 'claimed', by: null } }]
    if (clause.passive) return [draft]
    const aside = asideBefore(verb, context)
    if (aside < 0) return [draft]
    if (party > aside) return clause.subject >= 0 && clause.subject < aside ? [] : [draft]
    const by = partyIn(aside, verb, context)
    if (by === draft.party) return [draft]
    return [{ ...draft, attribution: attributionAt(aside, context), data: { ...data, how: 'claimed', by } }]
  })
}

/** "Kessar *will have to* accept it", as others tell: what it must do is not what it does. */
function isOthersMust(
  { data, party, attribution }: Draft,
  { parent, opener, relation }: Clause,
  { text }: Context,
): boolean {
  const above = parent < 0 ? undefined : text.clauses.all[parent]
  if (above === undefined || above.lemma !== 'have' || above.tense === 'past') return false
  if (opener !== 'to' || relation !== 'xcomp' || text.lower[above.head + 1] !== 'to') return false
  const isFor = data.stance === 'accepts' || data.stance === 'open'
  return isFor && (data.by !== party || attribution === null)
}

/** "is accused of blocking it": whoever accuses it says so. */
function isAccusation({ parent, opener }: Clause, { text }: Context): boolean {
  const above = parent < 0 ? undefined : text.clauses.all[parent]
  return above?.passive === true && /^(?:of|for)$/.test(opener) && /^(?:accuse|suspect|blame)$/.test(above.lemma)
}

/** The "according" of an aside between two commas right before a verb; -1: there is none. */
function asideBefore(verb: number, { text: { lower, sentence, tokens } }: Context): number {
  const start = Math.max(tokens.sentences[sentence[verb]], verb - ASIDE_REACH)
  let at = verb - 1
  // "according to two of the six, has rejected"
  while (at > start && lower[at] !== ',') at--
  if (verb - at > VERB_REACH) return -1
  for (let i = at - 1; i > start; i--) {
    if (lower[i] === ',') return -1
    if (lower[i] === 'according' && lower[i + 1] === 'to') return lower[i - 1] === ',' ? i : -1
  }
  return -1
}

/** Tokens of a verb group. */
const VERB_REACH = 5

function partyIn(from: number, end: number, { meant }: Context): string | null {
  for (let at = from; at < end; at++) if (meant.at[at] >= 0) return meant.all[meant.at[at]].party
  return null
}

/** Of the attribution that an aside is the cue of. */
function attributionAt(cue: number, { text, cuedAt }: Context): string | null {
  const index = cuedAt(cue)
  return index < 0 ? null : text.attributions[index].id
}

/** Whoever speaks, on another's word where that tells it: "according to two of the six, *Kessar suggested*". */
export function heldOnWordOf(teller: Voice | null, voice: Voice, context: Context): Holder {
  const holder = heldByVoice(voice, context)
  const { source } = voice
  // "Varnia, according to two of the six, suggested"
  if (source !== null && /\baccording to\b/i.test(context.text.text.slice(source.start, source.end)))
    return { ...holder, how: 'claimed', by: null }
  if (teller === null || teller.attribution === voice.attribution || teller.party === voice.party) return holder
  return { ...holder, how: 'claimed', by: teller.party }
}
