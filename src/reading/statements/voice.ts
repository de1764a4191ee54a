import type { Span } from '../../text/index.ts'
import { type Analysed, tokenAt } from '../clauses/index.ts'
import { isFormer, isOffice, type MeantParties, namedBy, type PartyBook } from '../parties/index.ts'
import type { SourceProfile } from '../profiles/index.ts'
import { takesUp } from './appositions.ts'
import { withAuthors } from './papers.ts'
import type { Word } from './statement.ts'
import { turnsOf } from './turns.ts'

/** Who speaks in an attribution, as far as the dossier knows. */
export interface Voice {
  /** Index of the attribution; null where the text only names who speaks before a colon. */
  readonly attribution: number | null
  /** The words for who speaks, or null where nothing names them. */
  readonly source: Span | null
  /** The party that its source speaks for, or null. */
  readonly party: string | null
  /** How the source speaks for the party. */
  readonly word: Exclude<Word, 'claimed'>
  /** What the cue makes of the content. */
  readonly cue: 'says' | 'denies' | 'supposes' | 'asks'
  /** Said between quotation marks, where "we" is the speaker's side. */
  readonly quoted: boolean
  readonly confidence: number
}

/** In whose words each token stands. */
export interface Voices {
  /** Index in `all` by token of the innermost attribution in whose content it lies; -1: the outlet's own voice. */
  readonly of: Int32Array
  /** One for each attribution, then one for each turn of a conversation. */
  readonly all: readonly Voice[]
}

const DENIALS = /^(den(y|ies|ied|ying)|denial|dismiss\w*|disput\w+|rebut\w*|refut\w+)$/
const SUPPOSING =
  /^(believe|think|expect|hope|fear|suspect|speculate|predict|doubt|guess|assume|suppose|bet|wonder|imagine|anticipate|forecast|seem)$/
const ASKING = /^(ask|wonder|inquire|enquire|question)$/

/** What was found last of those meant in a text: several finders ask for it. */
const known: WeakMap<MeantParties, Voices> = new WeakMap()

/**
 * Reads who speaks where. Linear in the text's length and the contents' together.
 *
 * @param meant the parties of `book` in `text`
 */
export function voicesIn(text: Analysed, meant: MeantParties, book: PartyBook): Voices {
  let voices = known.get(meant)
  if (voices === undefined) {
    voices = findVoices(text, meant, book)
    known.set(meant, voices)
  }
  return voices
}

function findVoices(text: Analysed, meant: MeantParties, book: PartyBook): Voices {
  const of = new Int32Array(text.tokens.count).fill(-1)
  const size = new Float64Array(text.tokens.count).fill(Number.POSITIVE_INFINITY)
  const own = text.attributions.map((_, i) => voiceOf(text, i, meant, book))
  const all = withAuthors(asOne(own, text), text, meant)
  text.attributions.forEach(({ content }, i) => {
    if (takesUp(text, i)) return
    const length = content.reduce((sum, { start, end }) => sum + end - start, 0)
    for (const { start, end } of content) {
      for (let t = tokenAt(text, start); t < text.tokens.count && text.tokens.starts[t] < end; t++) {
        if (length < size[t]) {
          of[t] = i
          size[t] = length
        }
      }
    }
  })
  addAsides(text, of)
  const turns = turnsOf(text, meant)
  // A source that is the bare label before the colon ("A:") is whoever has the turn.
  const labels = new Map(turns.map(({ voice }) => [voice.source!.start, voice]))
  all.forEach((voice, i) => {
    const turn = voice.source === null || voice.party !== null ? undefined : labels.get(voice.source.start)
    if (turn !== undefined && voice.source!.end <= turn.source!.end)
      all[i] = { ...turn, attribution: voice.attribution, confidence: voice.confidence }
  })
  for (const turn of turns) {
    for (let t = turn.first; t < turn.end; t++) if (of[t] < 0) of[t] = all.length
    all.push(turn.voice)
  }
  return { of, all }
}

/** One source speaks for one party throughout: what the article tells of it at one place holds at the others. */
function asOne(voices: Voice[], { attributions }: Analysed): Voice[] {
  const known = new Map<string, Voice | null>()
  voices.forEach((voice, i) => {
    const { entity } = attributions[i].profile
    if (entity === null || voice.party === null) return
    const held = known.get(entity)
    known.set(entity, held === undefined || held?.party === voice.party ? (held ?? voice) : null)
  })
  return voices.map((voice, i) => {
    const { entity, kind } = attributions[i].profile
    const one = entity === null || voice.party !== null || kind === 'outlet' ? null : (known.get(entity) ?? null)
    return one === null ? voice : { ...voice, party: one.party, word: one.word }
  })
}

const TELLING = /^(say|tell|add|insist|warn|declare|announce)$/

/**
 * "…, the minister told parliament, to applause": what stands before the comma is what was told, if nothing that was found
 * says otherwise.
 */
function addAsides(text: Analysed, of: Int32Array): void {
  const { tokens, sentence, lower, lemma } = text
  text.attributions.forEach(({ source, cue }, i) => {
    if (source.length === 0) return
    const from = tokenAt(text, source[0].start)
    const at = tokenAt(text, cue[0].start)
    if (at >= tokens.count || !TELLING.test(lemma[at]) || from === 0 || lower[from - 1] !== ',') return
    const first = tokens.sentences[sentence[from]]
    for (let t = first; t < from; t++) if (of[t] >= 0) return
    for (let t = first; t < from; t++) of[t] = i
  })
}

function voiceOf(text: Analysed, attribution: number, meant: MeantParties, book: PartyBook): Voice {
  const { source, cue, profile, quotation, confidence } = text.attributions[attribution]
  let party: string | null = null
  let word: Voice['word'] | null = null
  for (const { start, end } of source) {
    const from = tokenAt(text, start)
    for (let t = from; t < text.tokens.count && text.tokens.starts[t] < end && party === null; t++) {
      // "Two of the six, according to Varnia, suggested": on whose word it is told that they did.
      if (text.lower[t] === 'according') break
      const found = meant.at[t] < 0 ? null : meant.all[meant.at[t]]
      // The source's own head, not a party that is told of within it: "critics of Kessar".
      // "The League, whose deputies …" is the League whatever the parser hangs it on.
      const begins = t <= from + 1 && found !== null && found.how !== 'pronoun' && text.relation[t] !== 'nmod:poss'
      const within = !begins && text.head[t] >= from && text.tokens.starts[text.head[t]] < end
      if (found === null || (within && !isTitled(text, t) && !isNamed(found, profile, text))) continue
      party = found.party
      word =
        found.how === 'person'
          ? 'named'
          : found.how === 'unnamed'
            ? 'unnamed'
            : found.how === 'pronoun'
              ? null
              : 'official'
    }
  }
  if (party === null && profile.affiliation !== null && profile.kind !== 'outlet' && holdsOffice(text, source)) {
    party = namedBy(profile.affiliation.value, book) ?? partyWithin(text, profile.affiliation.span, meant)
  }
  if (party !== null && isOfSeveral(text, source, party, meant)) party = null
  word ??= wordOf(profile.kind, text.text.slice(source[0]?.start ?? 0, source.at(-1)?.end ?? 0))
  if (profile.kind === 'anonymous') word = 'unnamed'
  return {
    attribution,
    source: source[0] ?? null,
    party,
    word,
    cue: cueOf(text, cue[0].start, cue.at(-1)!.end),
    quoted: quotation !== 'indirect',
    confidence,
  }
}

/** "Foreign Minister Orsk": the party may hang on the name or the other way round. */
function isTitled({ relation }: Analysed, token: number): boolean {
  return /^(appos|flat|compound|nmod:desc)$/.test(relation[token])
}

/** The person that the profile names: "Secretary of State Joan Alderete". */
function isNamed(
  { how, span }: MeantParties['all'][number],
  { kind, name }: SourceProfile,
  { text }: Analysed,
): boolean {
  return how === 'person' && kind === 'named' && (name ?? '').endsWith(text.slice(span.start, span.end))
}

function partyWithin(
  text: Analysed,
  { start, end }: Span,
  { all, at, unmeant, unmeantAt }: MeantParties,
): string | null {
  for (let t = tokenAt(text, start); t < text.tokens.count && text.tokens.starts[t] < end; t++) {
    if (at[t] >= 0) return all[at[t]].party
    // "bankers in Ostrel": a place is no side.
    const told = unmeantAt[t] < 0 ? null : unmeant[unmeantAt[t]]
    if (told !== null && told.how !== 'metonym') return told.party
  }
  return null
}

/** "the negotiators of Varnia and Kessar": for neither alone. */
function isOfSeveral(
  text: Analysed,
  source: readonly Span[],
  party: string,
  { all, at, unmeant, unmeantAt }: MeantParties,
): boolean {
  for (const { start, end } of source) {
    for (let t = tokenAt(text, start); t + 1 < text.tokens.count && text.tokens.starts[t + 1] < end; t++) {
      if (text.lower[t] !== 'and' && text.lower[t] !== 'between') continue
      const other = at[t + 1] >= 0 ? all[at[t + 1]] : unmeantAt[t + 1] >= 0 ? unmeant[unmeantAt[t + 1]] : null
      if (other !== null && other.party !== party) return true
    }
  }
  return false
}

/** Only those who hold an office speak for a side: a farmer, a banker and an analyst have one and speak for themselves. */
function holdsOffice(text: Analysed, source: readonly Span[]): boolean {
  for (const { start, end } of source) {
    for (let t = tokenAt(text, start); t < text.tokens.count && text.tokens.starts[t] < end; t++) {
      if (isOffice(text.lemma[t])) return !isFormer(text.lower[t - 1] ?? '')
    }
  }
  return false
}

function wordOf(kind: string, source: string): Voice['word'] {
  if (kind === 'named') return 'named'
  if (kind === 'collective' || kind === 'document') return 'official'
  return /\b[Ss]pokes(man|woman|person|people)\b/.test(source) ||
    /^[Tt]he .*(minister|president|secretary|premier)\b/.test(source)
    ? 'official'
    : 'unnamed'
}

function cueOf(text: Analysed, start: number, end: number): Voice['cue'] {
  for (let t = tokenAt(text, start); t < text.tokens.count && text.tokens.starts[t] < end; t++) {
    if (DENIALS.test(text.lower[t])) return 'denies'
    if (SUPPOSING.test(text.lemma[t])) return 'supposes'
    if (ASKING.test(text.lemma[t])) return 'asks'
  }
  return 'says'
}

/** Id of a voice's attribution, or null. */
export function attributionOf(voice: Voice | null, { attributions }: Analysed): string | null {
  return voice === null || voice.attribution === null ? null : attributions[voice.attribution].id
}
