import { objectOf, sentenceEnd, sentenceStart } from '../phrases/index.ts'
import type { TimeExpression } from '../times/index.ts'
import { familiesOf } from './families.ts'
import type { Foretold } from './foretold.ts'
import type { Hinge } from './hinges.ts'
import type { Outlook } from './outlook.ts'
import type { Teller } from './tellers.ts'
import { isOwnSide, tellsOf } from './voices.ts'
import type { Voice } from './who.ts'
import { EXPERTS, FORETELLING, PROBABLY, PROPOSALS, SCHEDULED } from './words.ts'

/** Items or tokens that are looked through before and behind. */
const NEAR = 30

const SPEAKER = /^(?:i|we|us|our|my|mine|ours)$/

/** What speaks for and against a place that may foretell, whoever foretells and whatever it hangs on. */
export function placeFeatures(outlook: Outlook, foretold: Foretold, time: TimeExpression | null): string[] {
  const { phrases, analysed, partyOf, issuesOf, concerns, saidBy } = outlook
  const { items, lower, tag, lemma, tokens, sentence } = phrases
  const { at, doing, subject, kind, way, end } = foretold
  const group = items[at].verb
  const word = lower[items[doing].head]
  const s = sentence[items[at].first]
  const families = familiesOf(word)
  const happens = families.length > 0
  const found = [`way ${way}`, `kind ${kind}`, `way ${way} ${time === null ? 'undated' : 'dated'}`]
  const add = (on: boolean, name: string): void => {
    if (on) found.push(name)
  }
  const modal = group?.modal ?? ''
  found.push(`modal ${modal}`, `does ${lemma[items[doing].head]}`, `modal ${modal} ${happens ? 'happens' : 'does'}`)
  found.push(`told by ${lemma[items[at].head]}`)
  add(happens, 'happens')
  for (const family of families) found.push(`family ${family}`)
  add(SCHEDULED.has(word), 'scheduled')
  add(group?.negated === true, 'negated')
  add(group?.passive === true, 'passive')
  add(lower[items[doing].head] === 'be', 'be')
  add(time !== null, 'dated')
  if (time !== null) found.push(`time ${time.form.kind}`, `time ${time.relation}`)
  add(analysed.quotation[items[at].head] >= 0, 'quoted')
  add(analysed.quotation[items[at].head] >= 0 && saidBy[items[at].head] < 0, 'quoted by nobody')
  add(lower[items[sentenceEnd(phrases, at) - 1].head] === '?', 'question')
  add(tokens.paragraphs.length > 2 && tokens.paragraphs[1] > s, 'headline')
  add(objectOf(phrases, doing) >= 0, 'object')
  add(PROBABLY.has(lower[items[at].first + 1] ?? '') || PROBABLY.has(lower[items[at].first - 1] ?? ''), 'probably')
  add(lower.slice(items[at].first, items[at].head).includes('have'), 'perfect')
  add(
    items.slice(Math.max(at - NEAR, sentenceStart(phrases, at)), at).some(({ head }) => FORETELLING.has(lower[head])),
    'foretelling before',
  )
  add(figureIn(lower, items[at].first, Math.min(end, items[at].first + NEAR)), 'figure')
  const opener = openerOf(outlook, foretold)
  const tense = tellingTense(outlook, foretold)
  found.push(`told ${tense}`, `told ${tense} ${modal}`, ...subjectKind(outlook, foretold).map((one) => `by ${one}`))
  found.push(`opener ${opener}`)
  add(issuesOf(Math.min(items[at].first, subject < 0 ? end : items[subject].first), end).length > 0, 'issue')
  add(concerns(s), 'concerns')
  if (subject < 0) found.push('no subject')
  else {
    const { first, end: stop, head } = items[subject]
    const party = partyOf(first, stop) !== null
    const shape = SPEAKER.test(lower[first])
      ? 'speaker'
      : /^PRP/.test(tag[head])
        ? 'pronoun'
        : /^NNP/.test(tag[head])
          ? 'name'
          : 'noun'
    found.push(
      `subject ${shape}`,
      `subject ${shape} modal ${modal}`,
      `subject ${shape} ${happens ? 'happens' : 'does'}`,
    )
    add(party, 'subject party')
    add(party && !happens, 'subject party does')
    add(/^(?:a|an|any|another)$/.test(lower[first]), 'subject any')
    add(PROPOSALS.has(lower[head]), 'subject proposal')
    add(/^(?:no|nobody|nothing|none|neither)$/.test(lower[first]), 'subject nobody')
    add(/^(?:who|which|that|whom)$/.test(lower[items[subject + 1]?.head ?? 0]), 'relative')
    found.push(`between ${Math.min(4, Math.abs(at - subject))}`)
  }
  return found
}

/**
 * Tense of the verb by which somebody tells it: "said it would rise" speaks of what will be, "says it would rise" of what would
 * be if; none where nobody does in its sentence.
 */
function tellingTense({ phrases, tellers }: Outlook, { at }: Foretold): string {
  const { items, sentence, lower } = phrases
  let nearest: Teller | null = null
  for (const teller of tellers(sentence[items[at].first])) {
    if (teller.verb === at) continue
    if (nearest === null || Math.abs(teller.verb - at) < Math.abs(nearest.verb - at)) nearest = teller
  }
  if (nearest === null) return 'none'
  const { verb, end } = items[nearest.verb]
  return verb === null ? 'present' : lower[end - 1] === 'said' ? 'past' : verb.tense
}

const EVENTS =
  /(?:tion|sion|ment|al|ing|ure|ance|ence|sis|age)$|^(?:strike|rise|cut|vote|war|loss|order|attack|raid|move|deal|accord|pact|treaty|truce|default|return|fall|drop|increase|end|breach|change|delay|break|ban|stoppage|step|halt|lack|collapse|rate|toll|tariff|levy|duty|freeze|flood|drought|win|defeat)$/
/** Nouns that end so and are no events. */
const THINGS =
  /^(?:government|parliament|document|capital|official|hospital|nation|delegation|station|general|animal|journal|metal|money|village|language|institution|department|ministry|audience|figure|picture|morning|evening|building|king|thing)$/

/** What kind of thing would do it: "a withdrawal would", "any order would". */
function subjectKind({ phrases }: Outlook, { subject }: Foretold): string[] {
  if (subject < 0) return ['subject none']
  const { items, lower, lemma, tag } = phrases
  const { first, head } = items[subject]
  const word = lemma[head]
  const event = EVENTS.test(word) && !THINGS.test(word)
  const before = items[subject - 1]
  const gerund = before?.kind === 'verb' && before.verb?.form === 'gerund'
  const det = /^(?:an?|any|another|such|some|every)$/.test(lower[first])
    ? 'any'
    : /^(?:the|this|that|these|those)$/.test(lower[first])
      ? 'the'
      : /^PRP\$/.test(tag[first])
        ? 'own'
        : /^NNP/.test(tag[head])
          ? 'name'
          : /^PRP/.test(tag[head])
            ? 'pronoun'
            : 'bare'
  return [
    `${gerund ? 'gerund' : event ? 'event' : 'thing'} ${det}`,
    `det ${det}`,
    gerund ? 'gerund' : event ? 'event' : 'thing',
  ]
}

/** What opens the clause: "that", "whether", "which", "as". */
function openerOf({ phrases }: Outlook, { at, subject, way }: Foretold): string {
  const { items, lower } = phrases
  // What is expected stands behind, who expects it before.
  const first = way === 'expected' ? at - 1 : subject >= 0 && subject < at ? subject : at
  const before = items[first - 1]
  if (before === undefined) return 'start'
  const word = lower[before.head]
  if (before.kind === 'verb') return FORETELLING.has(word) ? 'foretelling' : 'verb'
  return before.kind === 'noun'
    ? 'noun'
    : /^(?:that|whether|what|how|why|where|when|which|who|as|because|so|and|but|or|if|while|until|,|;|:|"|\.)$/.test(
          word,
        )
      ? word
      : 'other'
}

function figureIn(lower: readonly string[], first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (/\d/.test(lower[at])) return true
  return false
}

/** What speaks for it that it is somebody's word. */
export function voiceFeatures(
  outlook: Outlook,
  foretold: Foretold,
  { source, words, by }: Voice,
  others: number,
): string[] {
  const { phrases, saidBy, analysed } = outlook
  const { items, lower } = phrases
  const { at, doing, subject, way } = foretold
  const found = [`voice ${by}`, `voice ${by} way ${way}`, `voices ${Math.min(3, others)}`]
  const quoted = analysed.quotation[items[at].head] >= 0
  if (words[0] >= 0) {
    const speaker = lower.slice(...words)
    found.push(EXPERTS.test(speaker.join(' ')) ? `named expert ${by}` : `named ${by}`)
    if (saidBy[items[at].head] >= 0) found.push('named, though said')
    if (quoted) found.push('named, though quoted')
    if (outlook.partyOf(...words) !== null) found.push('named party')
    found.push(`named ${phrases.tag[words[1] - 1]}`)
    return found
  }
  if (source < 0) {
    found.push(
      saidBy[items[at].head] >= 0
        ? 'outlet, though said'
        : others > 0
          ? 'outlet, though somebody is near'
          : 'outlet alone',
    )
    if (quoted) found.push('outlet, though quoted')
    return found
  }
  const { kind, name, foretells, expert, pronoun, cue } = tellsOf(outlook, source)
  found.push(`source ${kind}`, `cue ${cue}`, `voice ${by} ${quoted ? 'quoted' : 'told'}`)
  if (foretells) found.push('foretells', `foretells ${by}`)
  if (expert) found.push('expert', `expert ${by}`)
  if (pronoun) found.push(name ? 'a pronoun, named' : 'a pronoun')
  const own = subject >= 0 && (isOwnSide(outlook, subject, source) || SPEAKER.test(lower[items[subject].first]))
  const happens = familiesOf(lower[items[doing].head]).length > 0
  found.push(own ? 'own side' : "another's side", `${own ? 'own side' : 'other'} ${happens ? 'happens' : 'does'}`)
  if (expert || foretells) found.push(`knows, way ${way}`)
  else found.push(`says, way ${way} ${own ? 'own' : 'other'} ${happens ? 'happens' : 'does'}`)
  return found
}

/** What speaks for each thing that it may hang on, and for none. */
export function hingeFeatures(
  outlook: Outlook,
  foretold: Foretold,
  hinges: readonly Hinge[],
  dated: boolean,
): string[][] {
  const { phrases } = outlook
  const modal = phrases.items[foretold.at].verb?.modal ?? ''
  const tense = tellingTense(outlook, foretold)
  const kinds = subjectKind(outlook, foretold)
  const kind = kinds[0]
  return hinges.map(({ by, word }) => {
    const others = hinges.filter((one) => one.by !== 'none' && one.by !== by)
    const found = [
      `hinge ${by}`,
      `hinge ${by} ${word}`,
      `hinge ${by} modal ${modal}`,
      `hinge ${by} way ${foretold.way}`,
    ]
    for (const one of others) found.push(`hinge ${by}, though ${one.by} ${one.by === 'subject' ? modal : one.word}`)
    if (others.length === 0) found.push(`hinge ${by} alone`)
    found.push(
      `hinge ${by} ${dated ? 'dated' : 'undated'}`,
      `hinge ${by} told ${tense}`,
      `hinge ${by} told ${tense} ${modal}`,
    )
    if (by === 'subject' || by === 'none') {
      for (const one of kinds) found.push(`hinge ${by} ${one}`, `hinge ${by} ${modal} ${one}`)
      found.push(`hinge ${by} ${modal} ${tense} ${kind}`)
    }
    return found
  })
}
