import { type TokenRun, withoutMarks } from './arrangement.ts'
import type { Found } from './find-attributions.ts'
import { Class, type Parsed } from './parsed.ts'
import { countWords, holdsVerb, Label, labelAt, type Voices, voicesOf } from './speaker-labels.ts'

/**
 * How often speech that a label shows is right in all its parts, by the kind of label: on PolNeAR's training articles 82 of 90;
 * headlines with the label behind, which they have none of, on newswire read by eye 107 of 109. A little is taken off
 * each, for what the rules were written after.
 */
const SURE = { quoted: 0.85, turn: 0.85, headed: 0.88, tailed: 0.88, signed: 0.85 } as const

/** Tokens of a headline, of the words that a label may stand behind, and fewest words of what is said. */
const LONGEST_HEADLINE = 40
const LOOK_BACK = 12
const LONGEST_TURN_LABEL = 6
/** Words that lead a headline in. */
const LONGEST_LEAD = 2
const FEWEST_SAID = 3

/** A paragraph by its tokens, `end` behind the last. */
interface Paragraph {
  readonly first: number
  readonly end: number
}

/**
 * Attributions whose cue is a colon or a dash between who speaks and what is said, which the taggers, to whom a cue is a word,
 * can't find:
 *
 * - before a quotation: 'Dara Holm: "We will not sign."'
 * - behind one, at a paragraph's end or alone in the next: '"We will not sign." — Dara Holm'
 * - turns of an interview, at the head of their paragraphs: "HOLM: We will not sign."
 * - headlines, either way about: "Holm: No deal before May", "No deal before May - minister"
 *
 * @returns those of `found`, and these, in the order of cues
 */
export function withLabelledSpeech(found: readonly Found[], parsed: Parsed): readonly Found[] {
  const places = paragraphsOf(parsed)
  const voices = voicesOf(
    parsed,
    found.map(({ source }) => source),
  )
  const labelled = [
    ...turns(parsed, places, voices),
    ...headline(parsed, places, voices),
    ...beforeQuotations(parsed, voices),
    ...behindQuotations(parsed, places, voices),
  ]
  if (labelled.length === 0) return found
  // What the taggers have found stands: no word of theirs is taken for a label, and nothing quoted is told twice.
  const taken = new Uint8Array(parsed.tokens.count)
  for (const { cue, source } of found) {
    taken.fill(1, cue.first, cue.last + 1)
    if (source !== null) taken.fill(1, source.first, source.last + 1)
  }
  const begun = new Set(found.flatMap(({ content }) => content.map(({ first }) => first)))
  const kept: Found[] = []
  for (const one of labelled) {
    const { first, last } = one.source!
    let free = taken[one.cue.first] === 0 && one.content.every((run) => !begun.has(run.first))
    for (let i = first; i <= last; i++) if (taken[i] === 1) free = false
    if (!free) continue
    taken.fill(1, first, last + 1)
    taken[one.cue.first] = 1
    for (const run of one.content) begun.add(run.first)
    kept.push(one)
  }
  return kept.length === 0 ? found : [...found, ...kept].sort((a, b) => a.cue.first - b.cue.first)
}

function paragraphsOf({ tokens: { paragraphs, sentences } }: Parsed): Paragraph[] {
  const places: Paragraph[] = []
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    const first = sentences[paragraphs[p]]
    const end = sentences[paragraphs[p + 1]]
    if (first < end) places.push({ first, end })
  }
  return places
}

function speech(mark: number, source: TokenRun, content: TokenRun, confidence: number): Found {
  return { cue: { first: mark, last: mark }, source, content: [content], confidence }
}

/** The first paragraph, where it is a line of its own: its colon behind a speaker, or the dash or colon before one. */
function headline(parsed: Parsed, places: readonly Paragraph[], voices: Voices): Found[] {
  if (places.length === 0) return []
  const { first, end } = places[0]
  if (end - first > LONGEST_HEADLINE) return []
  const { wordClass, quotation } = parsed
  for (let i = first + 1; i < end; i++) {
    if (!isColon(parsed, i) || quotation[i] >= 0) continue
    const source = { first, last: i - 1 }
    const content = withoutMarks(parsed, { first: i + 1, last: headlineEnd(parsed, i + 1, end) })
    if (labelAt(parsed, source, voices) < Label.person || content === null) break
    // 'Holm: "No." Lund: "Why not?"' is told quotation by quotation.
    for (let k = i + 1; k < end; k++) if (isColon(parsed, k) && quotation[k] < 0) return []
    return isSaid(parsed, content, end) ? [speech(i, source, content, SURE.headed)] : []
  }
  for (let i = end - 2; i > first && i >= end - LOOK_BACK; i--) {
    if ((!isColon(parsed, i) && wordClass[i] !== Class.dash) || quotation[i] >= 0) continue
    const source = withoutMarks(parsed, { first: i + 1, last: end - 1 })
    const content = withoutMarks(parsed, { first: withoutLead(parsed, first, i), last: i - 1 })
    if (source === null || content === null || !isApart(parsed, i)) return []
    // A person's name alone may be the writer's.
    if (labelAt(parsed, source, voices) !== Label.speaker || countWords(parsed, content) < FEWEST_SAID) return []
    return [speech(i, source, content, SURE.tailed)]
  }
  return []
}

/** The first token behind what leads a headline in: "Exclusive:", "Update -". */
function withoutLead(parsed: Parsed, first: number, end: number): number {
  for (let i = first + 1; i < end && i <= first + LONGEST_LEAD; i++) {
    if (isColon(parsed, i) || (parsed.wordClass[i] === Class.dash && isApart(parsed, i))) return i + 1
  }
  return first
}

/** A colon; its class has semicolons too. */
function isColon({ tokens: { text, starts }, wordClass }: Parsed, i: number): boolean {
  return wordClass[i] === Class.colon && text.charAt(starts[i]) === ':'
}

/** The last token of a headline before what a semicolon adds. */
function headlineEnd(parsed: Parsed, first: number, end: number): number {
  const { text, starts, ends } = parsed.tokens
  for (let i = first; i < end; i++) if (ends[i] - starts[i] === 1 && text.charAt(starts[i]) === ';') return i - 1
  return end - 1
}

/**
 * A headline's words that somebody may have said: quoted, or a clause, or a refusal ("no deal before May"); no question, and
 * nothing said of whom the label names ("the minister who would not sign", "born 1961").
 */
function isSaid(parsed: Parsed, content: TokenRun, end: number): boolean {
  const { text, starts, ends } = parsed.tokens
  for (let i = content.last + 1; i < end; i++) if (text.charAt(starts[i]) === '?') return false
  if (parsed.quotation[content.first] >= 0) return true
  if (countWords(parsed, content) < FEWEST_SAID) return false
  const begin = text.slice(starts[content.first], ends[content.first])
  return /^(?:no|not|never|nothing)$/i.test(begin) || (!/^an?$|ed$|^born$/i.test(begin) && holdsClause(parsed, content))
}

/** Whether a headline has a verb before any "who" or "which", whose verb is no clause of its own. */
function holdsClause(parsed: Parsed, { first, last }: TokenRun): boolean {
  const { text, starts, ends } = parsed.tokens
  let end = first
  while (end <= last && !/^(?:who|whom|whose|which)$/i.test(text.slice(starts[end], ends[end]))) end++
  return holdsVerb(parsed, { first, last: end - 1 })
}

/** Whether a dash stands apart from the words around it, and a colon from the next: "rate-cut", "10:30" are one. */
function isApart({ tokens: { starts, ends }, wordClass }: Parsed, i: number): boolean {
  return starts[i + 1] > ends[i] || (wordClass[i] === Class.dash && starts[i] > ends[i - 1])
}

/**
 * Paragraphs that begin with a speaker and a colon, where two take turns: one label comes again, and there is another. Where
 * nothing shows a label to be a person's ("NOTE:", "Pros:"), somebody has to ask, and somebody not to.
 */
function turns(parsed: Parsed, places: readonly Paragraph[], voices: Voices): Found[] {
  const { lower, tokens } = parsed
  const heads: {
    readonly colon: number
    readonly source: TokenRun
    readonly content: TokenRun
    readonly label: number
  }[] = []
  const times = new Map<number, number>()
  let isShown = false
  let isRepeated = false
  let questions = 0
  for (const { first, end } of places) {
    let colon = first + 1
    while (colon < end && colon < first + LONGEST_TURN_LABEL && !isColon(parsed, colon)) colon++
    if (colon + 1 >= end || !isColon(parsed, colon)) continue
    const source = { first, last: colon - 1 }
    const content = withoutMarks(parsed, { first: colon + 1, last: end - 1 })
    if (content === null || !holdsWords(parsed, content)) continue
    const label = labelAt(parsed, withoutArticle(parsed, source), voices)
    if (label === Label.none && !isCapital(parsed, source)) continue
    if (label >= Label.person) isShown = true
    if (tokens.text.charAt(tokens.starts[Math.min(content.last + 1, end - 1)]) === '?') questions++
    heads.push({ colon, source, content, label })
    const time = (times.get(lower[colon - 1]) ?? 0) + 1
    times.set(lower[colon - 1], time)
    if (time > 1) isRepeated = true
  }
  if (times.size < 2 || !isRepeated) return []
  const isAsked = questions > 0 && questions < heads.length
  const kept = heads.filter(({ label }) => isAsked || (isShown && label !== Label.none))
  return kept.map(({ colon, source, content }) => ({
    ...speech(colon, source, content, SURE.turn),
    isTurn: true as const,
  }))
}

/** "The Herald" without its article. */
function withoutArticle({ tokens: { text, starts, ends } }: Parsed, { first, last }: TokenRun): TokenRun {
  return first < last && /^the$/i.test(text.slice(starts[first], ends[first]))
    ? { first: first + 1, last }
    : { first, last }
}

/** One word with a capital that is a noun or a name, and none for a question or an answer. */
function isCapital({ tokens: { text, starts, ends }, wordClass }: Parsed, { first, last }: TokenRun): boolean {
  if (first !== last || (wordClass[first] !== Class.noun && wordClass[first] !== Class.properNoun)) return false
  const word = text.slice(starts[first], ends[first])
  return /^\p{Lu}[\p{L}’'-]+$/u.test(word) && !isOfForm(word)
}

/** "Question:", "Answer:": labels of a form, which name nobody. */
const isOfForm = (word: string): boolean => /^(?:questions?|answers?)$/i.test(word)

function holdsWords({ tokens: { text, starts, ends } }: Parsed, { first, last }: TokenRun): boolean {
  return /\p{L}/u.test(text.slice(starts[first], ends[last]))
}

/** Quotations right behind a colon with a name before it, and nothing before that in its clause. */
function beforeQuotations(parsed: Parsed, voices: Voices): Found[] {
  const { quotations, wordClass, mark, tokens, sentence, paragraph } = parsed
  const found: Found[] = []
  for (let q = 0; q < quotations.count; q++) {
    const open = quotations.starts[q]
    const colon = open - 1
    if (mark[open] !== 1 || colon < 1 || !isColon(parsed, colon)) continue
    if (paragraph[sentence[colon]] !== paragraph[sentence[open]]) continue
    const start = tokens.sentences[sentence[colon]]
    let first = colon
    while (first > start && colon - first < LOOK_BACK) {
      const before = wordClass[first - 1]
      if (mark[first - 1] === 1 || before === Class.dash || before === Class.stop) break
      first--
    }
    const content = withoutMarks(parsed, { first: open, last: quotations.ends[q] - 1 })
    if (content === null || labelAt(parsed, { first, last: colon - 1 }, voices) === Label.none) continue
    found.push(speech(colon, { first, last: colon - 1 }, content, SURE.quoted))
  }
  return found
}

/** Quotations that are all of a paragraph, with a dash and a name behind, there or alone in the next. */
function behindQuotations(parsed: Parsed, places: readonly Paragraph[], voices: Voices): Found[] {
  const { quotations, quotation, wordClass, mark } = parsed
  return places.flatMap(({ first, end }, k) => {
    const q = quotation[first]
    if (q < 0 || mark[first] !== 1 || quotations.starts[q] !== first || quotations.closed[q] === 0) return []
    const behind = quotations.ends[q]
    const at = behind < end ? { first: behind, end } : places[k + 1]
    if (at === undefined || wordClass[at.first] !== Class.dash) return []
    let last = at.first + 1
    while (last < at.end && wordClass[last] !== Class.comma && wordClass[last] !== Class.stop) last++
    if (last < at.end - 1 && wordClass[last] !== Class.comma) return []
    const source = withoutMarks(parsed, { first: at.first + 1, last: last - 1 })
    const content = withoutMarks(parsed, { first, last: behind - 1 })
    if (source === null || content === null || labelAt(parsed, source, voices) === Label.none) return []
    return [speech(at.first, source, content, SURE.signed)]
  })
}
