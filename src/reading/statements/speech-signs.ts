import { type Analysed, tokenAt } from '../clauses/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { bareAnswer, firstWordOf, isQuestion } from './questions.ts'

/** Base form of the word by which that is said in which a frame stands: "insist", "complain"; null in nobody's words. */
export function saidBy({ first }: Frame, { text, voiceAt }: Pick<Context, 'text' | 'voiceAt'>): string | null {
  const voice = voiceAt(first)
  if (voice === null || voice.attribution === null) return null
  return text.lemma[tokenAt(text, text.attributions[voice.attribution].cue[0].start)]
}

/** How a frame's sentence is said: by which word, after what, as an answer, how long, with what small words. */
export function speechSigns(frame: Frame, context: Context): string[] {
  const by = saidBy(frame, context)
  return [
    ...(by === null ? [] : [`f:by=${by}`, `f:by=${by}&${frame.kind}`]),
    ...afterTurn(frame, context),
    ...asAnswer(frame, context.text),
    ...shapeOf(frame, context.text),
  ]
}

/** What was told last before, and whether the same party told it. */
function afterTurn({ first, kind }: Frame, { text, voiceAt, turnBefore }: Context): string[] {
  const turn = turnBefore(first)
  if (turn === null) return []
  const { stance, first: told } = turn.frame
  const [voice, other] = [voiceAt(first), voiceAt(told)]
  const same = voice !== null && voice.party !== null && voice.party === other?.party ? '&same' : ''
  const away = Math.min(2, text.sentence[first] - text.sentence[told])
  return [`f:turn=${stance}=${away}${same}`, `f:turn=${stance}${same}&${kind}`]
}

/** Small words by which a sentence may begin that answers or adds. */
const OPENING = /^(no|yes|not|never|nothing|but|and|then|so|if|only|let)$/

function asAnswer({ first, kind }: Frame, text: Analysed): string[] {
  const s = text.sentence[first]
  const word = firstWordOf(text, s)
  const names = OPENING.test(word) ? [`f:first=${word}`] : []
  const bare = bareAnswer(text, s - 1)
  if (bare !== null) names.push(`f:after=${bare}`)
  if (isQuestion(text, s)) names.push('f:question')
  if (isQuestion(text, s - 1)) names.push('f:answers', `f:answers&${word}`, `f:answers&${kind}`)
  else if (isQuestion(text, s - 2)) names.push('f:answers-later')
  return names
}

/** Tokens around a frame's words within which small words are looked for. */
const AROUND = 15

/** How long a sentence is, and small words of its clause: "too late", "not enough", "more". */
function shapeOf({ clause, first, end, kind }: Frame, { tokens, sentence, lower, upos }: Analysed): string[] {
  const s = sentence[first]
  const length = tokens.sentences[s + 1] - tokens.sentences[s]
  const long = length < 6 ? 0 : length < 12 ? 1 : length < 25 ? 2 : 3
  const found = new Set<string>()
  for (let at = Math.max(clause.first, first - AROUND); at < Math.min(clause.end, end + AROUND); at++) {
    if (/^(we|our|us)$/.test(lower[at])) found.add('we').add(`we&${kind}`)
    if (upos[at] === 'NUM') found.add('sum').add(`sum&${kind}`)
    if (lower[at] === 'too' && /^(ADJ|ADV)$/.test(upos[at + 1])) found.add('too')
    if (lower[at] === 'enough') found.add(clause.negations.length > 0 ? 'not-enough' : 'enough')
    if (/^(more|less|fewer|higher|lower|longer|larger|smaller|better|worse)$/.test(lower[at])) found.add('more')
  }
  return [`f:long=${long}`, `f:long=${long}&${kind}`, ...[...found].map((name) => `f:has=${name}`)]
}
