import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import type { MeantParties } from '../parties/index.ts'
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
  if (labelled.length < MIN_TURNS || new Set(names).size === names.length) return []
  const asked = labelled.length === 0 ? null : interviewed(labelled[0].first, meant)
  return labelled.map(({ name, first, colon, end }) => {
    const voice = voiceOf(text, first, colon, meant)
    const answers = asked !== null && voice.party === null && ANSWER.test(name)
    return { first: colon + 1, end, voice: answers ? { ...voice, party: asked } : voice }
  })
}

/** Before what one who is asked answers. */
const ANSWER = /^(a|answer)$/

/** The party of the one person of the dossier whom a text names before the first question: who is asked; null where there are two. */
function interviewed(before: number, { all }: MeantParties): string | null {
  const named = new Set(all.filter(({ how, head }) => how === 'person' && head < before).map(({ party }) => party))
  const [party] = named
  return named.size === 1 ? party! : null
}

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
