import type { ParsedWords } from './analysed.ts'
import type { Draft } from './find-clauses.ts'

/** Verbs whose infinitive is done by their own subject although they have an object: "promised Kessar to leave". */
const SUBJECT_CONTROL = new Set([
  'promise',
  'threaten',
  'vow',
  'pledge',
  'swear',
  'use',
  'need',
  'have',
  'take',
  'make',
  'hold',
  'give',
])
/** Words that open what was done by the object of the verb: "accused Kessar of", "kept Varnia from". */
const OBJECT_OPENERS = new Set(['of', 'from', 'into', 'for', 'to'])
/** Verbs whose object is said to have done what "of" opens. */
const BLAMING = new Set(['accuse', 'suspect', 'convict', 'acquit', 'absolve'])
const RELATIVE = new Set(['who', 'which', 'that', 'whom'])

/**
 * Fills in arguments that grammar leaves unsaid, from the outside in:
 *
 * - relative clauses: the pronoun, or the gap, is the noun that the clause hangs on;
 * - participles and infinitives on a noun: "forces holding the strip", "Kessar's offer to leave";
 * - infinitives under a verb: its object ("asked Kessar to leave"), else its subject ("Kessar wants to leave");
 * - adverbial clauses without a subject: "…, accusing Varnia", "before leaving";
 * - clauses joined by "and".
 */
export function inheritArguments(words: ParsedWords, drafts: readonly Draft[]): void {
  const done = new Uint8Array(drafts.length)
  const path: number[] = []
  for (const { index } of drafts) {
    path.length = 0
    for (let at = index; at >= 0 && done[at] === 0; at = drafts[at].parent) {
      done[at] = 1
      path.push(at)
    }
    for (let p = path.length - 1; p >= 0; p--) inherit(words, drafts[path[p]], drafts)
  }
}

function inherit(words: ParsedWords, draft: Draft, drafts: readonly Draft[]): void {
  const { head, relation } = draft
  const parent = draft.parent >= 0 ? drafts[draft.parent] : null
  const above = words.head[head]
  const onNoun = above >= 0 && (parent === null || parent.head !== above)
  replaceRelatives(words, draft, onNoun || relation === 'acl:relcl' ? above : -1)
  if (relation === 'acl:relcl' && above >= 0) {
    fillGap(words, draft, above)
    return
  }
  if (relation === 'acl' && above >= 0) {
    if (draft.passive && draft.object < 0) {
      draft.object = above
      draft.inherited = true
    } else if (!draft.passive && draft.subject < 0) {
      const infinitive = words.tag[head] === 'VB'
      // "accused Kessar of refusing": what Kessar is said to have done.
      if (draft.opener === 'of' && parent?.object === above && BLAMING.has(parent.lemma)) {
        give(draft, above)
        return
      }
      give(draft, infinitive || draft.opener === 'of' ? ownerOf(words, above, parent) : above)
    }
    return
  }
  if (parent === null || missing(draft) === null) return
  if (relation === 'xcomp') give(draft, controllerOf(parent))
  else if (relation === 'conj') {
    // "Oriel signs accord; truce to begin": behind a semicolon without "and" somebody else may do it.
    if (isSetApart(words, draft, parent)) return
    // "is asked and expected": both want the same; "was asked and left": what was done to it, it does.
    give(draft, missing(draft) === 'object' && !parent.passive ? parent.subject : grammatical(parent))
  } else if (relation === 'advcl' || relation === 'advcl:relcl') {
    if (draft.finite && draft.opener !== '' && draft.opener !== 'to') return
    const byObject =
      OBJECT_OPENERS.has(draft.opener) && parent.object >= 0 && !parent.passive && !SUBJECT_CONTROL.has(parent.lemma)
    const above = byObject && parent.object < head && draft.opener !== 'to' ? parent.object : grammatical(parent)
    give(draft, speaksBeside(words, draft) ? grammatical(tellerOver(parent, drafts)) : above)
  } else if (relation === 'ccomp' && !draft.finite) give(draft, controllerOf(parent))
}

/** What somebody does who speaks, told beside what is said. */
const SPEAKING = new Set(
  (
    'accuse add announce argue assert blame call caution cite claim condemn confirm criticise criticize declare decry defend ' +
    'demand denounce deny describe dismiss hail insist note pledge praise promise quote refuse reiterate reject say stress ' +
    'suggest tell threaten urge vow warn welcome'
  ).split(' '),
)
const TELLING = new Set(
  'add announce argue declare insist maintain note repeat report say stress tell warn write'.split(' '),
)

/** "…, rejecting the timetable": a participle of speaking behind a comma. */
function speaksBeside({ tag, lower }: ParsedWords, { head, lemma, opener }: Draft): boolean {
  return tag[head] === 'VBG' && opener === '' && lower[head - 1] === ',' && SPEAKING.has(lemma)
}

/**
 * Who "said it would leave once Kessar signed, rejecting the timetable" is who said it, though the parser hangs what stands
 * at the sentence's end on the last verb before it.
 */
function tellerOver(parent: Draft, drafts: readonly Draft[]): Draft {
  let at = parent
  for (let step = 0; step < MOST_OVER && /^(?:ccomp|advcl|conj)$/.test(at.relation) && at.parent >= 0; step++) {
    const over = drafts[at.parent]
    if (at.relation === 'ccomp' && TELLING.has(over.lemma) && grammatical(over) >= 0) return over
    at = over
  }
  return parent
}

/** Whether a semicolon stands between a clause and the one that it is joined to, and no "and". */
function isSetApart(
  { lower, left, relation, children, childStart }: ParsedWords,
  { head }: Draft,
  parent: Draft,
): boolean {
  for (let c = childStart[head]; c < childStart[head + 1]; c++) if (relation[children[c]] === 'cc') return false
  return lower[left[head]] === ';' || (left[head] - 1 > parent.head && lower[left[head] - 1] === ';')
}

/** Clauses that are looked through for who tells. */
const MOST_OVER = 4

/** The argument that a clause lacks: whom it is done to in a passive, else who does it; null if it has it. */
function missing(draft: Draft): 'subject' | 'object' | null {
  if (draft.passive) return draft.object < 0 ? 'object' : null
  return draft.subject < 0 ? 'subject' : null
}

function give(draft: Draft, token: number): void {
  const place = missing(draft)
  if (place === null || token < 0 || token === draft.head) return
  draft[place] = token
  draft.inherited = true
}

/** What stands as the subject in the sentence, whoever does it. */
const grammatical = (draft: Draft): number => (draft.passive ? draft.object : draft.subject)

function controllerOf(parent: Draft): number {
  if (parent.passive) return parent.object
  if (parent.indirect >= 0 && !SUBJECT_CONTROL.has(parent.lemma)) return parent.indirect
  if (parent.object >= 0 && !SUBJECT_CONTROL.has(parent.lemma)) return parent.object
  return parent.subject
}

/** Whose the plan is that an infinitive tells: "Kessar's offer to leave", "Kessar made an offer to leave". */
function ownerOf({ children, childStart, relation }: ParsedWords, noun: number, holder: Draft | null): number {
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    if (relation[children[c]] === 'nmod:poss') return children[c]
  }
  if (holder === null) return -1
  return holder.object === noun || holder.obliques.some(({ head }) => head === noun) ? grammatical(holder) : -1
}

/** "who", "which", "that" as an argument stand for the noun before. */
function replaceRelatives(words: ParsedWords, draft: Draft, noun: number): void {
  const { lower, tag, upos } = words
  for (const place of ['subject', 'object', 'indirect'] as const) {
    const token = draft[place]
    if (token < 0 || !RELATIVE.has(lower[token]) || !tag[token].startsWith('W')) continue
    let antecedent = noun
    if (antecedent < 0 || antecedent > token) {
      antecedent = token - 1
      while (antecedent >= 0 && words.sentence[antecedent] === words.sentence[token] && !isNominal(upos[antecedent])) {
        if (upos[antecedent] !== 'PUNCT' && upos[antecedent] !== 'ADP') {
          antecedent = -1
          break
        }
        antecedent--
      }
      if (antecedent >= 0 && words.sentence[antecedent] !== words.sentence[token]) antecedent = -1
    }
    if (antecedent < 0) continue
    draft[place] = antecedent
    draft.inherited = place === 'subject' || draft.inherited
  }
}

const isNominal = (upos: string): boolean => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM'

/** "the plan that Kessar rejected", "the plan Kessar rejected": what is rejected is the plan. */
function fillGap(words: ParsedWords, draft: Draft, noun: number): void {
  if (draft.subject === noun || draft.object === noun) return
  if (missing(draft) !== null) give(draft, noun)
  else if (!draft.passive && draft.object < 0 && draft.kind === 'verb' && !hasComplement(words, draft.head))
    draft.object = noun
}

/** What a verb says or wants stands in the object's place: the gap is somewhere within it. */
function hasComplement({ children, childStart, relation }: ParsedWords, head: number): boolean {
  for (let c = childStart[head]; c < childStart[head + 1]; c++) {
    const role = relation[children[c]]
    if (role === 'ccomp' || role === 'xcomp' || role === 'obl') return true
  }
  return false
}
