import { type Analysed, tokenAt } from '../clauses/index.ts'
import type { Stance } from '../codings/index.ts'
import type { Context } from './context.ts'
import type { Cue } from './cues.ts'
import type { Frame } from './frames.ts'
import { saidBy } from './speech-signs.ts'

/** What is known of a frame by itself. */
export function frameFeatures(frame: Frame, cues: readonly Cue[], context: Context): string[] {
  const { text } = context
  const { clause, kind, word, first } = frame
  const lead = leadOf(text)
  const features = [
    ...cueNames(frame, cues, text),
    ...pathOf(frame, cues),
    `f:${kind}`,
    `f:${kind}&${frame.stance}`,
    `w:${word}`,
    `f:tense=${clause.tense}`,
    `f:tense=${clause.tense}&${kind}`,
    `f:relation=${clause.relation}`,
    `f:opener=${clause.opener}`,
  ]
  features.push(`f:paragraph=${placeInText(text, first)}`)
  if (isDated(frame, text)) features.push('f:once', `f:once&${clause.tense}`)
  if (clause.passive) features.push(`f:passive&${kind}`)
  if (clause.negations.length > 0) features.push('f:not', `f:not&${kind}`)
  if (clause.conditional) features.push('f:if')
  if (clause.asked) features.push('f:asked')
  if (frame.mental) features.push('f:mental')
  for (const modal of clause.modals) features.push(`f:modal=${text.lower[modal]}`)
  if (first < lead) features.push('f:headline')
  if (text.quotation[first] >= 0) features.push('f:quoted')
  features.push(...toldAs(frame, context))
  const parent = clause.parent < 0 ? null : text.clauses.all[clause.parent]
  if (parent !== null) features.push(`f:under=${parent.lemma}`, `f:under&${clause.relation}`)
  return features
}

/** What is said to be done, of whom, and in whose words. */
function toldAs({ clause, kind, first }: Frame, { text, meant, voiceAt }: Context): string[] {
  const { subject, lemma } = clause
  const who =
    subject < 0
      ? 'none'
      : meant.at[subject] >= 0
        ? 'party'
        : text.upos[subject] === 'PRON'
          ? text.lower[subject]
          : text.upos[subject].toLowerCase()
  const voice = voiceAt(first)
  const speaks = voice === null ? 'outlet' : `${voice.party === null ? 'other' : 'party'}&${voice.cue}`
  return [
    `f:does=${lemma}`,
    `f:subject=${who}`,
    `f:subject=${who}&${kind}`,
    `f:voice=${speaks}`,
    `f:voice=${speaks}&${kind}`,
  ]
}

/** Token behind the headline. */
function leadOf(text: Analysed): number {
  const line = text.text.indexOf('\n')
  return line < 0 ? 0 : tokenAt(text, line)
}

/** What speaks for one of the stances that a frame may tell: its words and those of its sentence, together with the stance. */
export function crossed(stance: Stance, frame: Frame, cues: readonly Cue[], context: Context): string[] {
  const { text, voiceAt } = context
  const { clause, kind, word, first } = frame
  const features = [`${stance}`, `${stance}~${kind}`, `${stance}~w:${word}`]
  for (const name of [...cueNames(frame, cues, text), ...pathOf(frame, cues)]) features.push(`${stance}~${name}`)
  for (const modal of clause.modals) features.push(`${stance}~modal=${text.lower[modal]}`)
  if (clause.negations.length > 0) features.push(`${stance}~not`, `${stance}~not&${kind}`)
  if (clause.conditional) features.push(`${stance}~if`)
  features.push(`${stance}~tense=${clause.tense}`)
  const voice = voiceAt(first)
  if (voice !== null) features.push(`${stance}~cue=${voice.cue}`, `${stance}~${voice.quoted ? 'quoted' : 'told'}`)
  const by = saidBy(frame, context)
  if (by !== null) features.push(`${stance}~by=${by}`, `${stance}~by=${by}&${kind}`)
  return features
}

/** The leans of the first cues from the frame on, and that of the last before it: "refuse to accept" is `against>for`. */
function pathOf({ first }: Frame, cues: readonly Cue[]): string[] {
  const sign = ({ lean, denied }: Cue): string => (denied ? `${lean}!` : lean)
  const path: Cue[] = []
  let before: Cue | null = null
  for (const cue of cues) {
    if (cue.first < first) before = cue
    else if (path.length < 3 && path.at(-1)?.first !== cue.first) path.push(cue)
  }
  const leans = path.map(sign)
  const families = path.map(({ family, denied }) => (denied ? `${family}!` : family))
  return [
    `1=${leans[0] ?? '-'}`,
    `1&2=${leans.slice(0, 2).join('>')}`,
    `all=${leans.join('>')}`,
    `1f=${families[0] ?? '-'}`,
    `1f&2=${families[0] ?? '-'}>${leans[1] ?? '-'}`,
    `before=${before === null ? '-' : sign(before)}`,
    `before&1=${before === null ? '-' : sign(before)}>${leans[0] ?? '-'}`,
  ]
}

/** Names of the cues of a frame's sentence by family, those of its own clause apart. */
function cueNames(frame: Frame, cues: readonly Cue[], { clauses }: Analysed): Set<string> {
  const names = new Set<string>()
  let leans = ''
  for (const { lean, family, first, denied } of cues) {
    const own = clauses.of[first] === frame.clause.index || first === frame.first
    const sign = denied ? '!' : ''
    names.add(`${own ? 'own' : 'near'}:${family}${sign}`)
    names.add(`${own ? 'own' : 'near'}:${lean}${sign}`)
    if (own && !leans.includes(lean + sign)) leans += `,${lean}${sign}`
  }
  names.add(`leans=${leans}`)
  return names
}

/** How far down a word stands, in steps: what comes late is told again. */
function placeInText({ tokens, sentence }: Analysed, token: number): string {
  const s = sentence[token]
  if (s < 2) return '0'
  if (s < 5) return '1'
  return s < tokens.sentences.length / 2 ? '2' : '3'
}

const ONCE =
  /^(previously|earlier|formerly|originally|initially|last|ago|once|yesterday|before|then|until|already|since|long|repeatedly)$/
/** Tokens around the words of a frame within which a time is its own. */
const TIME_REACH = 8

/** A word near it says that it was so before: "had last year refused". */
function isDated({ first, end }: Frame, { lower, sentence }: Analysed): boolean {
  for (let at = Math.max(0, first - TIME_REACH); at < Math.min(lower.length, end + TIME_REACH); at++) {
    if (sentence[at] === sentence[first] && (ONCE.test(lower[at]) || /^(19|20)\d\d$/.test(lower[at]))) return true
  }
  return false
}
