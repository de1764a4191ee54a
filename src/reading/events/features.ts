import type { EventText } from './context.ts'
import { countOf } from './counts.ts'
import type { Doer } from './doers.ts'
import type { Actor, PloverAct } from './event.ts'
import type { Fact } from './facts.ts'
import { GIFTS, HARMS, type Want } from './families.ts'
import { NOUN_CLASSES, type NounClass } from './lexicon.ts'
import { isOfClass } from './nouns.ts'
import { caseOf } from './places.ts'
import type { Recipient } from './recipients.ts'
import { hinges, type Trigger } from './triggers.ts'

/** What is known of a trigger by itself, whatever it is taken to tell. */
export function triggerFeatures(trigger: Trigger, context: EventText): string[] {
  const { text, voices } = context
  const { kind, family, clause, word, fit } = trigger
  const fact = factOf(trigger, context)
  const found = [
    `k:${kind}`,
    `f:${family}`,
    ...(fit === 'any' ? [] : [`fit:${fit}`, `fit:${fit}&${family}`]),
    `fact:${fact}`,
    `fact:${fact}&${kind}`,
    `tense:${clause.tense}&${kind}`,
    `rel:${clause.relation}&${kind}`,
  ]
  if (clause.passive) found.push('passive', `passive&${kind}`)
  if (clause.negations.length > 0) found.push(`not&${kind}`)
  if (clause.conditional) found.push('if')
  if (clause.asked) found.push('asked')
  for (const modal of clause.modals) found.push(`modal:${text.lower[modal]}`)
  found.push(`v:${voices[word] < 0 ? 0 : 1}&${kind}`)
  if (text.quotation[word] >= 0) found.push('quoted', `quoted&${kind}`)
  const sentence = text.sentence[word]
  if (sentence === 0) found.push('headline', `headline&${kind}`)
  found.push(`inner:${innerOf(trigger, context)}`, `inner:${innerOf(trigger, context)}&${family}`)
  found.push(...objectFeatures(trigger, context), ...besideFeatures(trigger, context))
  const { first, end } = clause
  found.push(context.issuesIn(first, end) ? `issue&${kind}` : 'no issue')
  if (kind === 'noun') found.push(...nounFeatures(trigger, context))
  if (hinges(text, word)) found.push('hinges', `hinges&${family}`)
  return found
}

/** The words on either side, what the clause hangs on, and the small words of its phrases, whatever the tree makes of the rest. */
function besideFeatures({ kind, family, clause, word, end }: Trigger, { text, times }: EventText): string[] {
  const { lower, lemma, upos, sentence, tokens, clauses } = text
  const near = (at: number): string =>
    at < 0 || at >= tokens.count || sentence[at] !== sentence[word]
      ? ''
      : /^(?:NUM|PROPN)$/.test(upos[at])
        ? upos[at]
        : lower[at]
  const parent = clause.parent < 0 ? null : clauses.all[clause.parent]
  const found = [
    `x:next=${near(end)}`,
    `x:last=${near(word - 1)}`,
    `x:next=${near(end)}&${family}`,
    parent === null ? 'up:none' : `up:${parent.lemma}`,
    `up:${parent === null ? 'none' : clause.relation}&${family}`,
    `times=${times.ofClause(clause.index).length > 0}&${kind}`,
  ]
  for (const { preposition } of clause.obliques) found.push(`by:${preposition}&${family}`)
  if (kind !== 'noun' && clause.object >= 0) found.push(`o:word=${lemma[clause.object]}`)
  return found
}

/** What the clause that a verb governs is: "threatened to strike", "refused to comment", "asked whether". */
export function innerOf({ clause, word }: Trigger, { text }: EventText): string {
  if (/^(?:whether|if|what|when|where|how|why|who)$/.test(text.lower[word + 1] ?? '')) return 'asks'
  for (const index of clause.children) {
    const inner = text.clauses.all[index]
    const { relation, lemma, opener } = inner
    if (!/^(?:xcomp|ccomp|advcl|acl)$/.test(relation)) continue
    if (inner.asked || opener === 'whether') return 'asks'
    const base = lemma.split(' ')[0]
    if (/^(?:comment|say|confirm|elaborate|answer|respond|name|identify|describe|discuss|speak|talk)$/.test(base))
      return 'aside'
    const kind = HARMS.has(base) ? 'harm' : GIFTS.has(base) ? 'gift' : 'other'
    return `${relation === 'advcl' ? 'beside ' : ''}${opener === 'to' ? 'to ' : ''}${kind}`
  }
  return 'none'
}

/** Tokens behind the words of an act within which what goes with them is looked for, whatever the tree makes of it. */
const BEHIND = 14

/** Whether what usually stands with the words does: see `Family.wants`. */
export function isAsWanted(trigger: Trigger, recipient: Recipient, context: EventText): boolean {
  const { clause, wants, fit, end } = trigger
  if (wants.length === 0) return fit === 'yes' || fit === 'any'
  const { text } = context
  const { lower, tag, upos } = text
  const stop = Math.min(text.tokens.sentences[text.sentence[end - 1] + 1], end + BEHIND)
  const stands = (test: (at: number) => boolean): boolean => {
    for (let at = end; at < stop; at++) if (test(at)) return true
    return false
  }
  // "called for a truce", "called on the sides to": what is wanted stands behind the words.
  const followed = end > trigger.word + 1 && /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(upos[end] ?? '')
  const met = (want: Want): boolean => {
    if (followed && (want === 'thing' || want === 'for' || want === 'who')) return true
    switch (want) {
      case 'who':
        return (
          recipient.actor !== null ||
          /^(?:PROPN|PRON)$/.test(upos[end] ?? '') ||
          /^(?:both|all)$/.test(lower[end] ?? '') ||
          isAskable(text, end)
        )
      case 'to':
        return stands((at) => lower[at] === 'to' && (/^VB/.test(tag[at + 1] ?? '') || /^VB/.test(tag[at + 2] ?? '')))
      case 'that':
        return (
          lower[end] === 'that' ||
          clause.children.some(
            (index) => text.clauses.all[index].relation === 'ccomp' && text.clauses.all[index].head > end,
          )
        )
      case 'for':
        return stands((at) => lower[at] === 'for')
      case 'thing':
        return clause.object >= 0
      case 'bare':
        return clause.object < 0 || clause.passive
    }
  }
  return wants.some((way) => way.every(met))
}

/** Ways that grammar itself says who does something. */
const BY_GRAMMAR = /^(?:subject|agent|heir|owner|by|from|support|speaker)$/

/** Told as it is told in a textbook: the act's own words, over, by somebody whom the grammar gives. */
function isPlain(trigger: Trigger, doer: Doer, recipient: Recipient, context: EventText): boolean {
  const fact = factOf(trigger, context)
  const told = fact === 'happened' || (fact === 'going on' && trigger.clause.tense === 'present')
  return told && BY_GRAMMAR.test(doer.ways[0]) && isAsWanted(trigger, recipient, context)
}

/** Classes of nouns for whom one can ask something of, whoever they are. */
const ASKABLE: readonly NounClass[] = ['people', 'officials', 'envoy', 'body', 'court']
const GROUPS =
  /^(?:side|party|government|company|union|bank|creditor|bondholder|owner|employer|state|country|neighbour|neighbor|ally|delegate|leader|voter|partner|donor|lender|investor|shareholder|operator|supplier|buyer|regulator|authority|parliament|assembly|senate|board|council|agency|fund)$/

/** Tokens between a verb and the noun for whom it asks something of: "asked *the two rival* sides". */
const TO_ASKED = 4

/** "urged *the two sides* to go on", "asked *a court* to fine it", also where the parser takes them for who goes on. */
function isAskable(text: EventText['text'], from: number): boolean {
  const { upos, lemma } = text
  let at = from
  while (at < from + TO_ASKED && /^(?:DET|ADJ|NUM)$/.test(upos[at] ?? '')) at++
  if (upos[at] !== 'NOUN') return false
  while (upos[at + 1] === 'NOUN') at++
  return GROUPS.test(lemma[at]) || ASKABLE.some((one) => isOfClass(text, at, one))
}

const CLASSES = Object.keys(NOUN_CLASSES) as NounClass[]

function objectFeatures({ clause, kind, family }: Trigger, { text, actors }: EventText): string[] {
  if (kind === 'noun') return []
  const { object } = clause
  if (object < 0) return ['o:none', `o:none&${family}`]
  const found = [`o:${text.upos[object]}`]
  const what =
    actors.partyAt(object) !== null
      ? 'party'
      : actors.isSomebody(object)
        ? 'somebody'
        : actors.partyOf(object) !== null
          ? 'owned'
          : 'thing'
  found.push(`o:${what}`, `o:${what}&${family}`)
  for (const one of CLASSES) if (isOfClass(text, object, one)) found.push(`o:${one}`, `o:${one}&${family}`)
  return found
}

function nounFeatures({ word, clause }: Trigger, { text }: EventText): string[] {
  const { children, childStart, relation, lower } = text
  const found = [`n:case=${caseOf(text, word)}`, `n:rel=${relation[word]}`]
  let determiner = 'none'
  for (let c = childStart[word]; c < childStart[word + 1] && children[c] < word; c++) {
    if (relation[children[c]] === 'det') determiner = lower[children[c]]
    if (relation[children[c]] === 'nmod:poss') determiner = 'poss'
    if (relation[children[c]] === 'nummod') found.push('n:counted')
  }
  found.push(`n:det=${determiner}`)
  if (clause.object === word) found.push(`n:under=${clause.lemma}`, 'n:object')
  else if (clause.subject === word) found.push(`n:does=${clause.lemma}`, 'n:subject')
  return found
}

/** The word in its base form, with the last of the words that go with it: "call on". */
function wordsOf(word: number, end: number, { lemma, lower }: EventText['text']): string {
  return end > word + 1 ? `${lemma[word]} ${lower[end - 1]}` : lemma[word]
}

/** What the text says of a trigger's happening; a past that the tree joins to a present is a past. */
export function factOf({ clause, word, kind }: Trigger, { facts, text }: EventText): Fact {
  const fact = facts.of(clause)
  const past = kind !== 'noun' && /^VB[DN]$/.test(text.tag[word]) && clause.modals.length === 0 && !clause.passive
  // "Troops advance, killing 25 people": what is counted is over.
  const counted =
    text.tag[word] === 'VBG' &&
    clause.relation === 'advcl' &&
    clause.object >= 0 &&
    countOf(text, clause.object) !== null
  return fact === 'going on' && (past || counted) ? 'happened' : fact
}

/** What is known of a trigger taken for one act. */
export function actFeatures(trigger: Trigger, act: PloverAct, context: EventText): string[] {
  const { family, word, end, kind, clause } = trigger
  const { text } = context
  const found = [`act:${act}`, `act:${act}&${kind}`, `act:${act}&${family}`, `w:${act}&${wordsOf(word, end, text)}`]
  if (/^(?:ASSAULT|PROTEST|COERCE|MOBILIZE)$/.test(act)) found.push(`${context.armed ? '' : 'un'}armed&${act}&${kind}`)
  if (context.issuesIn(clause.first, clause.end)) found.push(`issue&${act}`)
  found.push(`act:${act}&${factOf(trigger, context)}`)
  return found
}

/** Papers only say what somebody asks for in them. */
const PAPER =
  /^(?:draft|plan|proposal|report|letter|text|resolution|accord|agreement|document|treaty|paper|article|law|bill|deal|pact|framework|list|editorial|statement|petition|initiative|program|programme|scheme|strategy)$/

/** What is known of who did it, and to whom. */
export function partsFeatures(
  trigger: Trigger,
  act: PloverAct,
  doer: Doer,
  recipient: Recipient,
  many: number,
  context: EventText,
): string[] {
  const { word, clause, kind, family } = trigger
  const { actor, head, ways } = doer
  const { text, speakerOf, voices } = context
  const voice = clause.passive ? 'passive' : 'active'
  const wanted = isAsWanted(trigger, recipient, context) ? 'met' : 'not met'
  const found = [
    `wants:${wanted}`,
    `wants:${wanted}&${kind}`,
    `wants:${wanted}&${act}`,
    `a:many=${Math.min(4, many)}`,
    `a:first=${ways[0]}&${kind}`,
    `a:first=${ways[0]}&${voice}`,
  ]
  for (const way of ways) found.push(`a:${way}`, `a:${way}&${family}`)
  const who = head >= 0 && isOfClass(text, head, 'forces') && actor?.party != null ? 'forces' : kindOf(actor)
  found.push(`a:is=${who}`, `a:is=${who}&${act}`, `a:is=${who}&${ways[0]}`)
  if (head >= 0) {
    const away = Math.abs(word - head)
    found.push(`a:away=${away <= 2 ? away : away <= 5 ? '3-5' : away <= 10 ? '6-10' : '11+'}`)
    found.push(head < word ? 'a:before' : 'a:behind')
    if (voices[head] !== voices[word]) found.push(`a:voice apart&${ways[0]}`)
    if (text.upos[head] === 'PRON')
      found.push(
        'a:pronoun',
        ways.some((way) => way.startsWith('last')) ? 'a:pronoun of speaker' : 'a:pronoun of other',
      )
    if (PAPER.test(text.lemma[head])) found.push('a:paper')
    if (text.sentence[head] !== text.sentence[word]) found.push('a:elsewhere')
  }
  const speaker = speakerOf(word)
  if (speaker >= 0 && head >= 0) found.push(speaker === head ? `a:speaks&${kind}` : `a:spoken of&${kind}`)
  found.push(`content:${contentOf(trigger, actor, context)}&${family}`)
  if (isPlain(trigger, doer, recipient, context)) found.push('plain', `plain&${kind}`, `plain&${act}`, `plain&${who}`)
  const whom = kindOf(recipient.actor)
  found.push(
    `r:${recipient.way}`,
    `r:${recipient.way}&${act}`,
    `r:is=${whom}`,
    `r:is=${whom}&${act}`,
    `pair:${who}>${whom}`,
  )
  if (actor !== null && recipient.actor !== null && actor.party !== null && recipient.actor.party !== null)
    found.push(actor.party === recipient.actor.party ? 'pair:own' : 'pair:parties')
  return found
}

/** Whose deed what somebody says, asks or warns of would be: their own, another party's, or a thing's. */
function contentOf({ clause }: Trigger, actor: Actor | null, { text, actors }: EventText): string {
  for (const index of clause.children) {
    const { relation, subject, inherited, modals, tense } = text.clauses.all[index]
    if (!/^(?:ccomp|xcomp)$/.test(relation)) continue
    const when = modals.length > 0 ? 'modal' : tense
    if (subject < 0 || inherited) return `heir ${when}`
    if (text.upos[subject] === 'PRON') return `pronoun ${when}`
    const party = actors.partyOf(subject)
    const whose = party === null ? 'thing' : party === actor?.party ? 'own' : 'other'
    return `${whose} ${when}`
  }
  return 'none'
}

function kindOf(actor: Actor | null): string {
  if (actor === null) return 'nobody'
  if (actor.party !== null) return actor.person ? 'person' : actor.named ? 'party' : 'people'
  return actor.named ? 'other' : 'described'
}
