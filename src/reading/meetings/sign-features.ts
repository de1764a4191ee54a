import { BODY } from './bodies.ts'
import type { MeetingText } from './context.ts'
import { dutyFeatures } from './duty-features.ts'
import { TELLING_NOUNS } from './families.ts'
import { hedgesOf } from './hedges.ts'
import { daysOf } from './lasting.ts'
import type { Sign } from './signs.ts'

/** What is known of a sign by itself: its word, its family, and what stands around it in its clause. */
export function signFeatures(context: MeetingText, sign: Sign): string[] {
  const { text, voices, times } = context
  const { token, word, family, form, clause, core } = sign
  const { children, childStart, relation, lower, lemma, quotation, tag, head } = text
  const isTime = (token: number): boolean =>
    times.within(token - 3, token + 4).some(({ first, end }) => first <= token && token < end)
  const features = [
    `w:${word}`,
    `f:${family.name}`,
    `f:${family.name}&${clause.tense}`,
    `f:core=${core}&${family.name}`,
    `f:subject=${clause.subject < 0 ? 'none' : clause.inherited ? 'heir' : 'own'}&${family.name}`,
    `f:object=${clause.object >= 0}&${family.name}`,
    voices[token] < 0 ? 'v:none' : 'v:told',
  ]
  if (clause.passive) features.push(`f:passive&${family.name}`)
  if (clause.conditional) features.push('f:if')
  if (clause.asked) features.push('f:asked')
  if (isQuestion(text, token)) features.push('f:question')
  if (clause.negations.length > 0) features.push(`f:not&${family.name}`)
  if (quotation[token] >= 0) features.push('f:quoted')
  if (clause.sentence === 0) features.push('f:headline')
  features.push(...besideFeatures(text, token), ...dutyFeatures(context, sign), ...hedgesOf(text, sign))
  if (form === 'verb') features.push(...somebodyFeatures(context, sign))
  const parent = clause.parent < 0 ? null : text.clauses.all[clause.parent]
  if (parent !== null) features.push(`f:under=${parent.lemma}`, `f:under&${clause.relation}`)
  if (form === 'noun') {
    features.push(`n:tag=${tag[token]}`, `n:role=${relation[token]}`)
    if (core)
      features.push(`n:verb=${clause.lemma}`, `n:${clause.object === token ? 'object' : 'subject'}-of=${clause.lemma}`)
    else if (head[token] >= 0) features.push(`n:on=${lemma[head[token]]}`)
    for (let c = childStart[token]; c < childStart[token + 1]; c++) {
      const child = children[c]
      if (relation[child] === 'nummod') features.push('n:number', `n:number&${family.name}`)
      else if (relation[child] === 'det' || relation[child] === 'case')
        features.push(`n:${relation[child]}=${lower[child]}`)
      else if (/^(?:amod|compound|nmod:poss)$/.test(relation[child]) && child < token)
        features.push(`n:${relation[child]}`, `n:before=${lemma[child]}`)
      else if (relation[child].startsWith('nmod')) features.push(`n:nmod=${lower[text.left[child]]}`)
      else if (relation[child].startsWith('acl')) features.push(`n:acl=${lemma[child]}`)
    }
  } else {
    const subject = clause.subject < 0 ? daysOf(text, clause) : clause.subject
    const own = [clause.object, subject, ...clause.obliques.map(({ head }) => head)]
    const near = own.flatMap((at) => [at, ...ofWhich(text, at)])
    const families = new Set(
      near.flatMap((at) => (at < 0 ? [] : (TELLING_NOUNS.get(lemma[at]) ?? []).map(({ name }) => name))),
    )
    for (const name of families) features.push(`o:with-sign=${name}&${family.name}`)
    features.push(`o:signs=${families.size > 0}&${family.name}`)
    if (clause.object >= 0 && isTime(clause.object)) features.push('o:object-time')
    for (const { preposition } of clause.obliques) features.push(`o:${preposition}&${family.name}`)
    for (const [role, at] of [
      ['object', clause.object],
      ['subject', clause.subject],
    ] as const)
      if (at >= 0)
        features.push(
          `o:${role}=${lemma[at]}`,
          `o:${role}:${sortOf(text, at)}&${family.name}`,
          ...(BODY.test(lower[at]) ? [`o:${role}:body&${family.name}`] : []),
        )
  }
  return features
}

/** Tokens from "of" to what there is so much of. */
const OF_REACH = 4

/** "three days *of talks* ended": what a noun has so much of, by the words behind it. */
function ofWhich({ lower, upos, sentence }: MeetingText['text'], at: number): number[] {
  if (at < 0 || lower[at + 1] !== 'of') return []
  for (let of = at + 2; of < at + 2 + OF_REACH && sentence[of] === sentence[at]; of++)
    if (upos[of] === 'NOUN' && upos[of + 1] !== 'NOUN') return [of]
  return []
}

/** What a word means: `person`, `organisation`, …; `thing` where the text says no more. */
export function sortOf({ entities, lower, upos }: MeetingText['text'], token: number): string {
  const at = entities.mentionAt[token]
  if (at >= 0) return entities.entities[entities.mentions[at].entity].type
  return upos[token] === 'PRON' && /^(?:he|she|i|him|her|who|whom)$/.test(lower[token]) ? 'person' : 'thing'
}

/** Tokens of titles and the like between a verb and a name. */
const TO_NAME = 4

/** Whether somebody is named right behind a verb or before it, whatever the parser makes of it: "telephoned *Hugo Brandt*, the head of". */
function somebodyFeatures({ text, whoAt }: MeetingText, { token, family }: Sign): string[] {
  const { upos, entities, sentence } = text
  const kindAt = (at: number): string | null => {
    const index = entities.mentionOf[at]
    if (whoAt.has(at)) return 'party'
    return index < 0 ? null : entities.entities[entities.mentions[index].entity].type
  }
  const within = (step: 1 | -1): string => {
    for (let at = token + step, i = 0; i < TO_NAME && at >= 0 && sentence[at] === sentence[token]; at += step, i++) {
      const kind = kindAt(at)
      if (kind !== null) return kind
      if (!/^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(upos[at]) && (step > 0 || !/^(?:AUX|ADV|PART)$/.test(upos[at]))) break
    }
    return 'nobody'
  }
  const [before, behind] = [within(-1), within(1)]
  return [
    `s:before=${before}&${family.name}`,
    `s:behind=${behind}&${family.name}`,
    `s:beside=${before !== 'nobody'}${behind !== 'nobody'}&${family.name}`,
  ]
}

/** The words on either side, whatever the parser makes of them: "51 *votes to* 40", "third *session running*". */
function besideFeatures({ lower, upos, tokens, sentence }: MeetingText['text'], token: number): string[] {
  const word = (at: number): string =>
    at < 0 || at >= tokens.count || sentence[at] !== sentence[token]
      ? ''
      : /^(?:NUM|PROPN)$/.test(upos[at])
        ? upos[at]
        : lower[at]
  return [`x:next=${word(token + 1)}`, `x:last=${word(token - 1)}`, `x:second=${word(token + 2)}`]
}

function isQuestion({ tokens, sentence, lower }: MeetingText['text'], token: number): boolean {
  return lower[tokens.sentences[sentence[token] + 1] - 1] === '?'
}
