import type { Span } from '../../text/index.ts'
import { type Analysed, tokenAt } from '../clauses/index.ts'
import type { MeantParties } from '../parties/index.ts'
import type { Voice } from './voice.ts'

/** Papers that somebody writes in their own name; a draft or text is of those who negotiate. */
const PAPER = /^(?:letter|statement|note|reply|response|message|memo|communique|communiqué|telegram|post|declaration)$/
const SENDING =
  /^(?:write|send|deliver|issue|release|publish|submit|hand|hand_over|put_out|sign|address|post|give|present|circulate)$/
/** Sentences back in which it is said whose a paper is. */
const REACH = 6

/**
 * The voices of papers, with the party that wrote them: "In a letter to the envoy, Temesh wrote … . Kessar accepts the toll, *the
 * letter* said". Linear in the number of attributions, and of nouns for papers in the text.
 */
export function withAuthors(voices: readonly Voice[], text: Analysed, meant: MeantParties): Voice[] {
  /** By noun, where a party is said to be its author, in text order; null: somebody else is. */
  let written: readonly { readonly token: number; readonly party: string | null }[] | null = null
  return voices.map((voice) => {
    if (voice.party !== null || voice.source === null) return voice
    const noun = paperIn(text, voice.source)
    if (noun < 0) return voice
    written ??= papersOf(text, meant)
    const own = text.sentence[noun]
    const near = written.findLast(({ token }) => token <= noun && text.lemma[token] === text.lemma[noun])
    if (near === undefined || near.party === null || own - text.sentence[near.token] > REACH) return voice
    return { ...voice, party: near.party, word: 'official' }
  })
}

/** The paper that a source is, "the letter", or -1. */
function paperIn(text: Analysed, { start, end }: Span): number {
  const { lemma, lower, tokens } = text
  for (let t = tokenAt(text, start); t < tokens.count && tokens.starts[t] < end; t++)
    if (PAPER.test(lemma[t])) return /^(?:the|that|this|its|their|his|her|joint)$/.test(lower[t - 1] ?? '') ? t : -1
  return -1
}

function papersOf(text: Analysed, meant: MeantParties): { token: number; party: string | null }[] {
  const found: { token: number; party: string | null }[] = []
  for (let t = 0; t < text.tokens.count; t++) {
    if (text.upos[t] !== 'NOUN' || !PAPER.test(text.lemma[t])) continue
    const party = writerOf(text, t, meant)
    if (party !== undefined) found.push({ token: t, party })
  }
  return found
}

/** The party that wrote a paper; null: somebody else, or several; undefined: its words do not say. */
function writerOf(text: Analysed, paper: number, { at, all }: MeantParties): string | null | undefined {
  const { children, childStart, relation, lower, clauses } = text
  const partyAt = (token: number): string | null => (at[token] < 0 ? null : all[at[token]].party)
  if (lower[paper - 1] === 'joint') return null
  for (let c = childStart[paper]; c < childStart[paper + 1]; c++) {
    const child = children[c]
    const by = child > paper && relation[child].startsWith('nmod') && isFrom(text, child)
    if (relation[child] === 'nmod:poss' || by) return partyAt(child)
  }
  const clause = clauses.all[clauses.of[paper]]
  if (clause === undefined || clause.passive || clause.subject < 0 || clause.subject === paper) return undefined
  const isIn = clause.obliques.some(({ head, preposition }) => head === paper && preposition === 'in')
  const isSent = clause.object === paper && SENDING.test(clause.lemma.replace(' ', '_'))
  return isIn || isSent ? partyAt(clause.subject) : undefined
}

/** "from the growers", "by Velk". */
function isFrom({ children, childStart, relation, lower }: Analysed, noun: number): boolean {
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++)
    if (relation[children[c]] === 'case') return /^(?:from|by)$/.test(lower[children[c]])
  return false
}
