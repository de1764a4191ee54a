import { ALLEGATIONS, type Analysed, type Clause, isInvertedIf } from '../clauses/index.ts'
import { isAskedToPromise } from './asked-word.ts'
import type { Context } from './context.ts'
import { type Frame, isWanted, RATHER } from './frames.ts'
import { isLeftUndone } from './gerunds.ts'
import { isToldByHearsay } from './hearsay.ts'
import { isImagined } from './imagined.ts'
import { DROPPING, LEXICON, TRANSPARENT } from './lexicon.ts'
import { deniedDoing } from './modality.ts'
import { isMissing } from './noun-holders.ts'
import { endedDemand } from './taken-back.ts'

const CONDITIONS = new Set([
  'if',
  'unless',
  'whether',
  'once',
  'until',
  'provided',
  'providing',
  'on condition',
  'before',
  'in case',
  'lest',
  'as long as',
  'so long as',
])
/** What somebody makes, lets or wants another do is not done. */
const CAUSING =
  /^(force|make|let|allow|permit|help|expect|want|urge|ask|press|tell|order|persuade|convince|push|get|enable|require|beg|invite|pressure|compel|induce|encourage|advise|warn|demand|call|lead|cause|prompt|try|attempt|hope|wish|need|fail|prefer|like|propose|suggest|recommend|wait|aim|threaten|appear|seem|believe|think|suppose|assume|imagine|predict|depend)$/

/** What is hoped, thought or asked for is not said to be so. */
const WISHING =
  /^(expect|want|hope|wish|like|prefer|propose|suggest|recommend|believe|think|suppose|assume|imagine|predict|require|seem|appear|fear|doubt|wonder|ask|see)$/

/** What is said in jest, or of what is not. */
const JESTING = /^(?:joke|quip|jest|tease|pretend|fantasise|fantasize|dream|daydream)$/

/** Whether a frame is said to be so: not a condition, a question, a purpose, nor what somebody else would have it be. */
export function isReal(frame: Frame, context: Context): boolean {
  const { text } = context
  const { clause, kind, ownOnly } = frame
  if (isImagined(frame, context) || isUntil(frame, text) || isAskedToPromise(frame, text)) return false
  // "only if it drops its claim": that it has one is so, that it gives it up is not.
  if (kind === 'noun' && (frame.stance === 'accepts' || frame.stance === 'open') && isMissing(text, frame.first))
    return false
  if (kind === 'noun') return !(DROPPING.has(clause.lemma.replace(' ', '-')) && CONDITIONS.has(clause.opener))
  if (isIfOnly(frame, text) || isContraryToFact(frame, text) || isQuestioned(frame, text)) return false
  if (isLeftUndone(frame, text)) return false
  if (clause.asked || CONDITIONS.has(clause.opener) || isTooMuch(clause, text) || isLeftOpen(frame, text)) return false
  const { all } = text.clauses
  // "would strike rather than accept": as real as what is done instead.
  let at: Clause = frame.word === RATHER && clause.parent >= 0 ? all[clause.parent] : clause
  for (let step = 0; step < 8; step++) {
    const parent = at.parent < 0 ? null : all[at.parent]
    if (parent === null) return true
    const { relation, opener } = at
    if (/^(ccomp|acl|acl:relcl)$/.test(relation) && isReplyTo(at, text)) return false
    if (at !== clause && CONDITIONS.has(opener)) return false
    if (relation === 'ccomp' && (isLeftUnsaid(at, parent) || JESTING.test(parent.lemma))) return false
    // "denies having agreed": that it agreed is denied, and so told.
    const denied = deniedDoing(at, text)
    if (denied !== null) {
      at = denied
      continue
    }
    if (isToldByHearsay(at, text)) {
      at = parent
      continue
    }
    if (relation === 'xcomp' || relation === 'csubj' || relation === 'csubj:pass') {
      if (
        TRANSPARENT.has(parent.lemma) ||
        isYetTo(at, text) ||
        /^(appear|seem)$/.test(parent.lemma) ||
        parent.lemma === 'plan' ||
        parent.lemma === 'intend' ||
        (at === clause && endedDemand(frame, text) !== null)
      ) {
        at = parent
        continue
      }
      // What a word of stance governs is part of that word's frame; anything else is not said to be so.
      return LEXICON.adjectives.has(parent.lemma) ? false : !CAUSING.test(parent.lemma) && parent.lemma === 'say'
    }
    if (relation === 'advcl') {
      if (CONDITIONS.has(opener)) return false
      if (opener === 'to' || (at.tense === 'none' && text.tag[at.head] === 'VB')) return false
      at = parent
      continue
    }
    if (relation === 'acl:relcl' && startsAnew(at, text)) return true
    if (relation === 'acl' && (opener === 'to' || text.tag[at.head] === 'VB') && !isBeyondDoubt(at, text)) return false
    if (relation === 'ccomp') {
      // "suggested that they could": a hint of one's own, not a wish.
      const hints = ownOnly && /^(suggest|think|believe)$/.test(parent.lemma)
      if (WISHING.test(parent.lemma) && kind !== 'must' && !hints) return false
      // "insisted that it would never leave" says so.
      if (parent.lemma === 'demand' || (parent.lemma === 'insist' && isWanted(text, parent))) return kind === 'must'
    }
    at = parent
  }
  return true
}

/** Tokens before a frame within which its clause begins with what makes it a condition. */
const INVERTED_REACH = 7

/** "*Had* Kessar accepted the dam, …": it has not. */
function isIfOnly({ first }: Frame, text: Analysed): boolean {
  const { sentence, upos } = text
  for (let at = first - 1; at > first - INVERTED_REACH && at >= 0 && sentence[at] === sentence[first]; at--) {
    if (upos[at] === 'PUNCT') return false
    if (/^(?:PROPN|NOUN|PRON|DET)$/.test(upos[at + 1]) && isInvertedIf(text, at + 1)) return true
  }
  return false
}

/** "would have accepted the dam had it been asked": it was not, and did not. What it "would have preferred" it prefers. */
function isContraryToFact({ clause, kind }: Frame, { lower, lemma, tag }: Analysed): boolean {
  const { head, modals } = clause
  if (kind !== 'verb' || tag[head] !== 'VBN' || /^(?:prefer|like|want|wish|favou?r)$/.test(lemma[head])) return false
  return modals.some((token) => {
    let at = token + 1
    while (at < head && /^(?:not|n't|never|also|even|gladly|happily|still|then)$/.test(lower[at])) at++
    return /^(?:would|'d|could|might)$/.test(lower[token]) && lower[at] === 'have'
  })
}

/** "Kessar has yet to accept": the tree may have the name for what is said, and "has" for what joins it. */
const isYetTo = ({ head }: Clause, { lower }: Analysed): boolean =>
  lower[head - 1] === 'to' && lower[head - 2] === 'yet'

/** Tokens behind "asked" within which it is said how often. */
const HOW_OFTEN = 4

/** "*Asked* about the dam, Kessar said", "when pressed on it": whoever asks is somebody else, and only asks. */
function isQuestioned({ first, word }: Frame, { lower, tag, upos, sentence, tokens }: Analysed): boolean {
  if (!/^(?:ask|press|question)\b/.test(word) || !/^VB[ND]$/.test(tag[first])) return false
  let opening = tokens.sentences[sentence[first]]
  while (opening < first && upos[opening] === 'PUNCT') opening++
  // "Asked a direct question about it": no sentence begins with who asks left out.
  if (opening === first && word.startsWith('ask')) return true
  const opens = opening === first || /^(?:when|if|once|,)$/.test(lower[first - 1])
  // "Asked three times about it", "pressed again on it"
  let at = first + 1
  while (at < first + HOW_OFTEN && (/^(?:ADV|NUM)$/.test(upos[at]) || lower[at] === 'times')) at++
  return opens && /^(?:about|on|by|whether|if|how|why|what)$/.test(lower[at] ?? '')
}

/** "did not say that it would accept": what is left unsaid is open. */
const isLeftUnsaid = ({ opener }: Clause, { lemma, negations }: Clause): boolean =>
  negations.length > 0 &&
  (opener === '' || opener === 'that') &&
  /^(?:say|state|confirm|announce|indicate|signal|reveal|disclose|claim|report)$/.test(lemma)

/** Tokens before a frame within which a word makes it a condition, where the tree has its clause begin elsewhere. */
const UNTIL_REACH = 8

/** "*Until* Kessar accepts the dam, nothing will be built": it has not. */
function isUntil({ first, clause }: Frame, { lower, upos, sentence }: Analysed): boolean {
  if (clause.kind !== 'verb') return false
  for (let at = first - 1; at >= Math.max(0, first - UNTIL_REACH) && sentence[at] === sentence[first]; at--) {
    if (/^(?:until|till|unless|lest)$/.test(lower[at])) return upos[at + 1] !== 'NUM' && lower[at + 1] !== 'now'
    if (upos[at] === 'VERB' || upos[at] === 'PUNCT') return false
  }
  return false
}

/** Tokens before a frame within which a "whether" leaves open what it tells. */
const OPEN_REACH = 9

/** "will advise its members on whether it accepts or rejects the offer", where the tree has the clause begin elsewhere. */
function isLeftOpen({ first }: Frame, { lower, upos, sentence }: Analysed): boolean {
  for (let at = first - 1; at >= Math.max(0, first - OPEN_REACH) && sentence[at] === sentence[first]; at--) {
    if (lower[at] === 'whether') return true
    if (upos[at] === 'PUNCT' || (upos[at] === 'VERB' && lower[at + 1] !== 'or')) return false
  }
  return false
}

/** "left no doubt that it would oppose the dam": it would. */
const isBeyondDoubt = ({ head, modals }: Clause, { head: above, lower }: Analysed): boolean =>
  modals.length > 0 && lower[above[head]] === 'doubt' && lower[above[head] - 1] === 'no'

/** Tokens between "too" and the "to" of what is therefore not done. */
const TOO_REACH = 16

/** "has far too much at stake to consider": it does not. */
function isTooMuch({ head, opener }: Clause, { lower, sentence }: Analysed): boolean {
  if (opener !== 'to') return false
  for (let at = head - 1; at >= Math.max(0, head - TOO_REACH) && sentence[at] === sentence[head]; at--) {
    if (lower[at] === 'too') return true
    if (lower[at] === ',') return false
  }
  return false
}

/** "If he goes, something will be lifted": taken for a relative clause, but a comma stands before its subject. */
function startsAnew({ head }: Clause, { head: above, lower, tag, upos }: Analysed): boolean {
  const noun = above[head]
  if (noun < 1 || noun > head || (upos[noun + 1] !== 'AUX' && tag[noun + 1] !== 'MD')) return false
  const before = upos[noun - 1] === 'DET' ? noun - 2 : noun - 1
  return before >= 0 && lower[before] === ','
}

/** Tokens before a "that" within which it is said that somebody only answers what follows it. */
const REPLY_REACH = 12

/** "was responding to a report that": what is reported is disputed. */
function isReplyTo({ first }: Clause, { lemma, sentence }: Analysed): boolean {
  let report = false
  for (let at = first - 1; at >= Math.max(0, first - REPLY_REACH) && sentence[at] === sentence[first]; at--) {
    if (ALLEGATIONS.has(lemma[at])) report = true
    if (report && /^(respond|react|reply|comment|response|reaction|answer)$/.test(lemma[at])) return true
  }
  return false
}
