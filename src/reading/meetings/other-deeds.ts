import type { MeetingText } from './context.ts'
import { TELLING_NOUNS } from './families.ts'
import type { Sign } from './signs.ts'

/** Whether a verb that may tell of a meeting tells of what is asked, told or looked into without one. */
export const isOtherDeed = (context: MeetingText, sign: Sign): boolean => RULES.some((rule) => rule(context, sign))

type Rule = (context: MeetingText, sign: Sign) => boolean

/** Tokens between a verb and how often it was done. */
const TO_TIMES = 8

/** Clauses behind a verb among which that of what was asked is. */
const NEAR = 4

/** "Olm *was asked about* the levy, *asked whether* it would go": a question that a reporter put. */
const isQuestioned: Rule = ({ text: { clauses } }, { word, clause }) =>
  word === 'ask' &&
  clause.passive &&
  (clause.obliques.some(({ preposition }) => preposition === 'about') ||
    clauses.all
      .slice(clause.index + 1, clause.index + 1 + NEAR)
      .some(({ parent, opener }) => parent === clause.index && /^(?:whether|if|why|how|what)$/.test(opener)))

/** "*set out the* position": told, and nobody leaves. */
const isSettingOut: Rule = ({ text: { lower, upos } }, { word, token }) =>
  /^set(?: out)?$/.test(word) &&
  lower[token + 1] === 'out' &&
  /^(?:DET|NOUN|PROPN|PRON)$/.test(upos[token + 2] ?? '') &&
  !/^(?:this|last|next|yesterday|today|tomorrow|it|\w+day)$/.test(lower[token + 2])

/** "the case *will be reviewed* at the end of the quarter": by nobody, and in no sitting. */
const isReviewed: Rule = ({ text: { lemma } }, { word, family, clause: { passive, subject, obliques } }) =>
  family.name === 'sit' &&
  /^(?:review|consider|examine)$/.test(word) &&
  passive &&
  subject < 0 &&
  !obliques.some(({ head, preposition }) => preposition === 'by' || TELLING_NOUNS.has(lemma[head].toLowerCase()))

/** "have met *several times* since January": no one meeting. */
const isOften: Rule = ({ text: { lower, sentence } }, { token, family, clause: { tense } }) => {
  if (!/^(?:meet|talk|talks|see|visit|go)$/.test(family.name) || tense === 'coming') return false
  for (let at = token + 1; at < token + TO_TIMES && sentence[at] === sentence[token]; at++) {
    if (/^[,;:]$/.test(lower[at])) return false
    if (lower[at] === 'times' && /^(?:several|many|some|few|two|three|four|five|six|ten|\d+)$/.test(lower[at - 1]))
      return true
  }
  return false
}

const RULES: readonly Rule[] = [isQuestioned, isReviewed, isSettingOut, isOften]
