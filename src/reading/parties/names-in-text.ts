import { soundOf } from '../../text/index.ts'
import type { Analysed } from '../clauses/index.ts'
import type { Mention } from '../entities/index.ts'
import { titles } from '../entities/index.ts'
import type { FoundName } from './find-names.ts'
import { BODIES, HEADS, OFFICES } from './offices.ts'
import { type PartyBook, spokenFull } from './party-book.ts'
import { folded } from './spelling.ts'

/** Longer phrases and names are lists, or no language: time must stay linear. */
const MAX_PHRASE = 30

/** The name of something that the words are only a part of. */
export function largerName({ entities }: Analysed, first: number, end: number): Mention | null {
  const m = entities.mentionOf[first]
  if (m < 0) return null
  const mention = entities.mentions[m]
  return mention.end - mention.first <= MAX_PHRASE &&
    mention.form === 'name' &&
    mention.first <= first &&
    mention.end >= end &&
    mention.end - mention.first > end - first
    ? mention
    : null
}

/** Whether the larger name only adds titles, articles and marks to the words: "President Dorvan", "the Citadel". */
export function isSame({ lower, upos }: Analysed, { name, first, end }: FoundName, larger: Mention): boolean {
  if (name.kind === 'person') return larger.end === end
  for (let i = larger.first; i < larger.end; i++) {
    if (i >= first && i < end) continue
    if (upos[i] === 'DET' || upos[i] === 'PUNCT' || lower[i] === "'s" || titles.has(lower[i])) continue
    if (i < end || !FIRM.test(lower[i])) return false
  }
  return true
}

const FIRM = /^(inc|corp|co|ltd|llc|plc|ag|sa|nv|gmbh|corporation|company|limited)\.?$/

/** "U.S. Trade" of "U.S. Trade officials": what the party's officials deal with. */
export function isPortfolioOf({ lower }: Analysed, { end }: FoundName, larger: Mention): boolean {
  for (let i = end; i < larger.end; i++) if (!PORTFOLIOS.test(lower[i])) return false
  return larger.end > end
}

/** "Kessari Water Ministry", "U.S. Department of Commerce": a body of the party that the name begins with. */
export function isBodyOf({ lower, lemma }: Analysed, larger: Mention, end: number): boolean {
  for (let i = end; i < larger.end; i++) if (BODIES.has(lower[i]) || BODIES.has(lemma[i])) return true
  return false
}

/** "Foreign Ministry in Maradin": the government that sits there. */
export function isSeatOf({ lower, lemma }: Analysed, larger: Mention, first: number): boolean {
  if (lower[first - 1] !== 'in' && lower[first - 1] !== 'of') return false
  return first - 2 >= larger.first && /^(ministry|government|administration)$/.test(lemma[first - 2].toLowerCase())
}

/** A surname that somebody else has: another first name stands before it, here or where the person is named in full. */
export function isOtherPerson(
  text: Analysed,
  { name, first, end }: FoundName,
  larger: Mention | null,
  book: PartyBook,
): boolean {
  if (name.words.length > 1) return false
  const { lower, entities, tokens } = text
  const firsts = (from: number, to: number): string[] => {
    const words: string[] = []
    for (let i = from; i < to; i++) {
      const word = tokens.text.slice(tokens.starts[i], tokens.ends[i])
      if (word.length > 2 && !titles.has(lower[i]) && word !== word.toLowerCase()) words.push(folded(word))
    }
    return words
  }
  const m = entities.mentionOf[first]
  const entity = m < 0 ? null : entities.entities[entities.mentions[m].entity]
  const spoken = larger !== null ? firsts(larger.first, first) : []
  if (entity !== null && entity.type === 'person') {
    // A person is named in full at first.
    for (const mention of entity.mentions.slice(0, MAX_PHRASE)) {
      if (mention.form !== 'name' || spoken.length > 0 || mention.end - mention.first > MAX_PHRASE) continue
      // "Marn's deputy, Ivan Petrak": the reader may take the two for one.
      if (!isSurname(lower[mention.end - 1], name.words[0])) continue
      if (mention.end - mention.first > 1) spoken.push(...firsts(mention.first, mention.end - 1))
    }
  }
  if (spoken.length === 0) return end > first && isPlainWord(text, first)
  const own = book.fullNames.has(spokenFull(name.party, spoken[0], name.words[0]))
  const initials = spoken.every((word) => word.length < 3)
  return !own && !initials && !isRoleWord(spoken)
}

/** Whether a name ends as another does, as it is written or as it sounds. */
function isSurname(last: string, surname: string): boolean {
  const word = folded(last)
  const sound = soundOf(word)
  return word === surname || (sound !== null && sound === soundOf(surname))
}

/** Words before a surname that are no first names: "Defence Secretary Smith". */
function isRoleWord(words: readonly string[]): boolean {
  return words.every(
    (word) => titles.has(word) || BODIES.has(word) || OFFICES.has(word) || HEADS.has(word) || PORTFOLIOS.test(word),
  )
}

const PORTFOLIOS =
  /^(foreign|defen[cs]e|finance|trade|commerce|treasury|state|interior|justice|prime|vice|deputy|chief|energy|water|labou?r|special|house|senate|majority|minority|general|home|economy|economic|agriculture|health|union|party|senior)$/

/** A surname that is a word ("Baker", "Field") where it begins a sentence and is no name to the reader. */
function isPlainWord({ upos }: Analysed, at: number): boolean {
  return upos[at] !== 'PROPN' && upos[at] !== 'NOUN' && upos[at] !== 'ADJ' && upos[at] !== 'X'
}

/** The word stands before a noun: "Kessari farmers", "Varnia talks". */
export function isModifier({ relation, head, upos }: Analysed, at: number): boolean {
  if (head[at] <= at || head[at] - at > MAX_PHRASE || !/^(compound|amod|nmod:desc|nummod|det)$/.test(relation[at]))
    return false
  for (let i = at + 1; i < head[at]; i++) if (upos[i] === 'VERB' || upos[i] === 'AUX') return false
  return upos[head[at]] !== 'VERB' && upos[head[at]] !== 'AUX'
}

/** "a Kessari", "two Varnians", "most Americans": people of the party, who are not it. */
export function isPeople(
  { tag, lower, children, childStart, relation }: Analysed,
  { name, first, end }: FoundName,
  at: number,
): boolean {
  // "dockers" are the party as they are; "Americans" are everybody.
  if (name.kind !== 'alias' || end - first > 1 || !name.capitals[0]) return false
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    const child = children[c]
    if (
      relation[child] === 'nummod' ||
      (relation[child] === 'det' && /^(a|an|some|many|most|few|all)$/.test(lower[child]))
    )
      return true
    if (relation[child] === 'amod' && child < at && tag[at] === 'NNPS') return true
  }
  // Without "the" the plural of a people's word is everybody: "Kessaris want peace".
  if (tag[at] !== 'NNPS' && tag[at] !== 'NNS') return false
  return lower[at].endsWith('s') && lower[at - 1] !== 'the' && /(ns|is|ers|cks|tes|ks|ds|es)$/.test(lower[at])
}
