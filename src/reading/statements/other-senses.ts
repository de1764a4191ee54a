import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { LEXICON } from './lexicon.ts'

/**
 * Whether words that look like a frame's tell a stance on nothing that is at issue: "was open *about* the levy", "hinted at *Marn*",
 * "will vote for *Marn*".
 */
export function isOtherSense(frame: Frame, context: Context): boolean {
  const { word, first } = frame
  const { lemma } = context.text
  if (lemma[first] === 'open') return isCandid(frame, context)
  if (/^(?:hint at|vote for)$/.test(word) || /^(?:hint|vote)$/.test(lemma[first])) return isOfSomebody(frame, context)
  if (lemma[first] === 'warn') return warnsOfRefusal(frame, context)
  if (lemma[first] === 'rule') return rulesNothingOut(frame, context)
  // "gave it a cautious *welcome*"
  if (/^give .*(?:cautious|guarded)$/.test(word)) return WELCOME.test(context.text.lower[frame.end] ?? '')
  return isOnlyPlayedWith(frame, context)
}

/** "toyed with *rejecting* it", "stopped short of *demanding* it": what is so done is not. */
function isOnlyPlayedWith({ word, end }: Frame, { text }: Context): boolean {
  if (text.tag[end] !== 'VBG') return false
  if (/^(?:toy|flirt) with$/.test(word)) return true
  if (word !== 'stop short of' && word !== 'stop short') return false
  return (LEXICON.verbs.get(text.lemma[end]) ?? []).some(({ stance }) => stance !== 'accepts')
}

/** "warned Kessar *against rejecting* it": for it, if anything. */
function warnsOfRefusal({ first, end }: Frame, { text }: Context): boolean {
  const { lower, tag, lemma, sentence } = text
  for (let at = first + 1; at < end + TO_ADVICE && sentence[at] === sentence[first]; at++)
    if (lower[at] === 'against')
      return (
        tag[at + 1] === 'VBG' && (LEXICON.verbs.get(lemma[at + 1]) ?? []).some(({ stance }) => stance === 'rejects')
      )
  return false
}

/** "ruled *nothing* out on it": no refusal, at least. */
const rulesNothingOut = ({ first }: Frame, { text: { lower } }: Context): boolean =>
  lower[first + 1] === 'nothing' && lower[first + 2] === 'out'

/** Tokens between a word of advice and "against". */
const TO_ADVICE = 6

const WELCOME = /^(?:welcome|support|approval|backing|endorsement|blessing|nod|yes)$/
const CANDID = /^(?:honest|frank|candid|transparent|truthful|sincere)$/

/** "was open about it", "open and honest about it": who says what they do. */
function isCandid({ first, end }: Frame, { text: { lower } }: Context): boolean {
  return (
    lower[end] === 'about' ||
    (/^(?:and|,)$/.test(lower[end] ?? '') && CANDID.test(lower[end + 1] ?? '')) ||
    (lower[first - 1] === 'and' && CANDID.test(lower[first - 2] ?? ''))
  )
}

/** The words lead to somebody, not to something of theirs: "hinted at Marn by", not "hinted at Marn's levy". */
function isOfSomebody({ first, end }: Frame, { text, meant }: Context): boolean {
  const { lower, upos, entities } = text
  const from = /^(?:at|for)$/.test(lower[end - 1]) ? end : first + 2
  if (!/^(?:at|for)$/.test(lower[from - 1] ?? '')) return false
  const index = entities.mentionOf[from] ?? -1
  const mention = index < 0 ? undefined : entities.mentions[index]
  if (mention === undefined || mention.first > from || (meant.at[mention.head] < 0 && upos[mention.head] !== 'PROPN'))
    return false
  return !/^(?:'s|’s|')$/.test(lower[mention.end] ?? '') && !/^(?:NOUN|ADJ)$/.test(upos[mention.end] ?? '')
}
