import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import type { MeantParties } from '../parties/index.ts'
import { answersIn, INITIALS, interviewedBefore, partyOfInitials } from './interviews.ts'
import type { Voice } from './voice.ts'

/** What one speaker says in a conversation that is printed as one: "HERALD: Will you go?", "Tolvaj: No." */
export interface Turn {
  /** Tokens `first .. end - 1`, without the speaker's name. */
  readonly first: number
  readonly end: number
  readonly voice: Voice
}

/** Words of a speaker's name before the colon. */
const MAX_NAME = 5
/** Paragraphs that begin with a name and a colon, at least, before a text is taken for a conversation. */
const MIN_TURNS = 3

/**
 * The turns of a text in which several paragraphs begin with a speaker's name and a colon, and one name does so twice. A
 * paragraph without a name goes on with the turn before only where it stands in quotation marks of none.
 */
export function turnsOf(text: Analysed, meant: MeantParties): Turn[] {
  const { tokens, lower } = text
  const labelled: { readonly name: string; readonly first: number; readonly colon: number; readonly end: number }[] = []
  for (let p = 0; p + 1 < tokens.paragraphs.length; p++) {
    const first = tokens.sentences[tokens.paragraphs[p]]
    const end = tokens.sentences[tokens.paragraphs[p + 1]]
    const colon = labelEnd(text, first, end)
    if (colon < 0) continue
    labelled.push({ name: lower.slice(first, colon).join(' '), first, colon, end })
  }
  const names = labelled.map(({ name }) => name)
  // A headline may begin with a name and a colon, too; and often the first turn of each speaker is all that has one.
  const below = names.slice(labelled[0]?.first === 0 ? 1 : 0)
  if (below.length < MIN_TURNS || new Set(below).size === below.length) return unlabelled(text, meant)
  const opening = labelled.find(({ name, first }) => first > 0 && names.filter((one) => one === name).length > 1)
  const before = opening?.first ?? labelled[0].first
  const asked = interviewedBefore(before, meant)
  return labelled.map(({ name, first, colon, end }) => {
    const voice = voiceOf(text, first, colon, meant)
    const label = text.text.slice(text.tokens.starts[first], text.tokens.ends[colon - 1])
    const answers = voice.party === null && ANSWER.test(name)
    const party = answers ? asked : (voice.party ?? partyOfInitials(label, first, meant, text.text))
    return { first: colon + 1, end, voice: { ...voice, party } }
  })
}

/** What is answered where the speakers are named only before the first question. */
function unlabelled(text: Analysed, meant: MeantParties): Turn[] {
  const answers = answersIn(text)
  const party = answers.length === 0 ? null : interviewedBefore(answers[0].first, meant)
  if (party === null) return []
  return answers.map(({ first, end }) => ({
    first,
    end,
    voice: answering(party, spanOfTokens(text, first, first + 1)),
  }))
}

const answering = (party: string, source: Voice['source']): Voice => ({
  ...{ attribution: null, source, party, word: 'named', cue: 'says', quoted: true, confidence: 0.9 },
})

/** Before what one who is asked answers. */
const ANSWER = /^(a|answer)$/

/** Whether a label says only that somebody answers, or has no more than the letters of a name: "A", "AM". */
export const isNameless = (label: string): boolean => ANSWER.test(label.toLowerCase()) || INITIALS.test(label)

/** The colon behind a name at the start of a paragraph, or -1. */
function labelEnd({ tokens, lower, upos }: Analysed, first: number, end: number): number {
  for (let at = first; at < Math.min(end - 1, first + MAX_NAME + 1); at++) {
    if (lower[at] === ':') return at > first ? at : -1
    const word = tokens.text.slice(tokens.starts[at], tokens.ends[at])
    const named = word !== word.toLowerCase() || lower[at] === '.' || upos[at] === 'ADP' || upos[at] === 'DET'
    if (!named || lower[at] === '"') return -1
  }
  return -1
}

function voiceOf(text: Analysed, first: number, colon: number, { all, at }: MeantParties): Voice {
  let party: string | null = null
  let word: Voice['word'] = 'named'
  for (let t = first; t < colon && party === null; t++) {
    if (at[t] < 0) continue
    party = all[at[t]].party
    word = all[at[t]].how === 'person' ? 'named' : 'official'
  }
  return {
    attribution: null,
    source: spanOfTokens(text, first, colon),
    party,
    word,
    cue: 'says',
    quoted: true,
    confidence: 0.95,
  }
}
