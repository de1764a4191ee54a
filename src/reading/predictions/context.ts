import type { Analysed } from '../clauses/index.ts'
import type { Codebook } from '../codings/index.ts'
import { type PhrasedText, type Phrases, phrasedText, tokenFrom } from '../phrases/index.ts'
import { answering } from './answering.ts'
import type { Outlook } from './outlook.ts'
import { type Teller, tellersIn } from './tellers.ts'
import { ForetoldTimes } from './times.ts'

export function outlookOf(analysed: Analysed, codebook: Codebook): Outlook {
  const text = phrasedText(analysed, codebook)
  const { attributions } = analysed
  const concerns = concernsOf(text)
  return {
    ...text,
    numbers: new Map(attributions.map(({ id }, index) => [id, index])),
    cues: cuesOf(text),
    tellers: tellersOf(text.phrases),
    answering: answering(analysed, codebook),
    concerns,
    isOfDossier: () => text.phrases.paragraph.some((_, sentence) => concerns(sentence)),
    times: new ForetoldTimes(analysed, text.phrases),
  }
}

/** Each sentence is looked through once. */
function tellersOf(phrases: Phrases): Outlook['tellers'] {
  const known = new Map<number, readonly Teller[]>()
  return (sentence) => {
    const told =
      known.get(sentence) ?? tellersIn(phrases, phrases.firstItems[sentence], phrases.firstItems[sentence + 1])
    known.set(sentence, told)
    return told
  }
}

function cuesOf({ analysed, phrases }: PhrasedText): number[][] {
  const { attributions, tokens } = analysed
  const cues = Array.from({ length: Math.max(1, tokens.sentences.length) }, (): number[] => [])
  attributions.forEach(({ cue }, index) => {
    const token = Math.min(tokens.count - 1, tokenFrom(tokens, cue[0].start))
    cues[phrases.sentence[token]].push(index)
  })
  return cues
}

/** Tells of each sentence whether its paragraph names a party or an issue; each paragraph is looked through once. */
function concernsOf({ phrases, partyOf, issuesOf }: PhrasedText): Outlook['concerns'] {
  const { items, firstItems, paragraph, tokens } = phrases
  const known = new Map<number, boolean>()
  const look = (p: number): boolean => {
    for (let at = firstItems[tokens.paragraphs[p]]; at < firstItems[tokens.paragraphs[p + 1]]; at++) {
      if (items[at].kind !== 'noun') continue
      const { first, end } = items[at]
      if (partyOf(first, end) !== null || issuesOf(first, end).length > 0) return true
    }
    return false
  }
  return (sentence) => {
    const p = paragraph[sentence]
    const answer = known.get(p) ?? look(p)
    known.set(p, answer)
    return answer
  }
}
