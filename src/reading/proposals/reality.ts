import { formsTable, type Phrases, sentenceStart, words } from '../phrases/index.ts'

/** Verbs that turn the infinitive behind them round: "refused to accept". */
const REFUSING: ReadonlyMap<string, string> = formsTable(words('refuse decline'))
/** Verbs whose infinitive did not come about, or may not. */
const WISHING: ReadonlyMap<string, string> = formsTable(
  words(
    'urge ask press want expect hope try seek persuade tell call help fail threaten plan intend like wish invite encourage push pressure force convince allow',
  ),
)
/** Verbs whose "that" has what is to be done in its base form: "recommended that the council reject it". */
const CALLING_FOR: ReadonlyMap<string, string> = formsTable(
  words('recommend demand insist ask urge propose suggest request require order move advise stipulate prefer vote'),
)
/** Verbs that end what is behind them: "stopped backing the plan", "ceased to support it". */
const ENDING: ReadonlyMap<string, string> = formsTable(words('stop cease quit halt'))
/** What did not come about, or hardly ever, or nobody stands for: "nearly accepted it", "supposedly accepted it". */
const NEARLY = /^(?:nearly|almost|practically|virtually|rarely|seldom|supposedly|allegedly|purportedly|ostensibly)$/
const READY = new Set(['ready', 'willing', 'prepared', 'open', 'inclined'])

/** How far what a verb says came about. */
export type Reality = 'did' | 'did not' | 'would' | 'refused' | 'ready' | 'no longer'

/**
 * Whether what the verb says came about; null where the text leaves it open.
 *
 * @param verb index of its group among the items
 * @param bases verbs in their base form that may stand behind a "that" of what is called for
 */
export function realityOf(phrases: Phrases, verb: number, bases: ReadonlySet<string>): Reality | null {
  const { items, lower } = phrases
  const group = items[verb].verb!
  const start = sentenceStart(phrases, verb)
  if (isConditional(phrases, verb, start) || isNearly(phrases, verb) || isWanted(phrases, verb)) return null
  if (group.form === 'finite' || group.form === 'participle') {
    // "asked that it be published"
    if (group.modal === null && lower[items[verb].first] === 'be') return null
    if (group.modal === null && bases.has(lower[items[verb].head]) && isCalledFor(phrases, verb, start)) return null
    if (group.modal === null) return !group.negated ? 'did' : isNoLonger(phrases, verb) ? 'no longer' : 'did not'
    if (!/^(?:will|would|shall|can|could|'ll|wo|ca)$/.test(group.modal)) return null
    // "Will probably not sign": who foretells it knows of no refusal.
    if (isForetold(phrases, verb)) return null
    if (group.negated) return 'refused'
    return /^(?:will|would|shall|'ll)$/.test(group.modal) ? 'would' : null
  }
  // An infinitive is as its verb says: "refused to accept", "is ready to accept", "urged them to accept".
  for (let at = verb - 1; at >= start && at > verb - 6; at--) {
    const item = items[at]
    const word = lower[item.head]
    if (READY.has(word)) {
      if (lower[item.first - 1] === 'longer' && lower[item.first - 2] === 'no') return 'no longer'
      return isNegatedBefore(phrases, at, start) ? null : 'ready'
    }
    if (item.kind !== 'verb') continue
    if (ENDING.has(word)) return item.verb!.negated || item.verb!.modal !== null || at < verb - 1 ? null : 'no longer'
    if (REFUSING.has(word)) return item.verb!.negated ? null : 'refused'
    if (/^agree/.test(word) && at >= verb - 2) return item.verb!.negated || item.verb!.modal !== null ? null : 'did'
    if (WISHING.has(word)) return null
    return null
  }
  return null
}

/** "Hopes to have the text *initialled*", "wants the deal *signed*": it has not been yet. */
function isWanted({ items, lemma }: Phrases, verb: number): boolean {
  const [wanting, noun] = [items[verb - 2], items[verb - 1]]
  if (items[verb].verb!.form !== 'participle' || noun?.kind !== 'noun' || wanting?.kind !== 'verb') return false
  const { form, modal } = wanting.verb!
  const word = lemma[wanting.head]
  return (
    /^(?:want|need|like|wish)$/.test(word) ||
    (/^(?:have|get|see)$/.test(word) && (form === 'infinitive' || modal !== null))
  )
}

function isNearly({ items, lower }: Phrases, verb: number): boolean {
  const { first, head } = items[verb]
  for (let at = first - 1; at < head; at++) if (NEARLY.test(lower[at] ?? '')) return true
  return lower[head - 1] === 'but' && lower[head - 2] === 'all'
}

/** Words of who foretells what somebody will do. */
const FORETOLD = /^(?:probably|likely|perhaps|possibly|presumably|maybe|surely|conceivably)$/

function isForetold({ items, lower }: Phrases, verb: number): boolean {
  const { first, head } = items[verb]
  for (let at = first - 1; at < head; at++) if (FORETOLD.test(lower[at] ?? '')) return true
  return /^(?:certainly|definitely|inevitably)$/.test(lower[head - 1] ?? '') && lower[head - 2] === 'almost'
}

/** "*No longer* backs", "does not accept it *any longer*". */
function isNoLonger({ items, lower }: Phrases, verb: number): boolean {
  const { first, end } = items[verb]
  for (let at = first - 1; at < end + 1; at++) if (lower[at - 1] === 'no' && lower[at] === 'longer') return true
  return false
}

/** "recommended that the council *not ratify* the pact": nobody has done or left undone anything yet. */
function isCalledFor({ items, lower }: Phrases, verb: number, start: number): boolean {
  for (let at = verb - 1; at > start && at > verb - 9; at--) {
    if (items[at].kind === 'verb') return false
    if (lower[items[at].head] === 'that' && items[at - 1].kind === 'verb')
      return CALLING_FOR.has(lower[items[at - 1].head])
  }
  return false
}

function isNegatedBefore({ items }: Phrases, at: number, start: number): boolean {
  for (let i = at - 1; i >= start && i > at - 3; i--) if (items[i].verb?.negated) return true
  return false
}

const OPENERS = new Set(['if', 'unless', 'whether', 'once', 'until', 'before'])

function isConditional({ items, lower }: Phrases, verb: number, start: number): boolean {
  for (let at = verb - 1; at >= start && at > verb - 9; at--) {
    if (items[at].kind === 'word' && OPENERS.has(lower[items[at].head])) return true
    if (items[at].kind === 'word' && /^[,;:]$/.test(lower[items[at].head])) return false
    if (items[at].kind === 'verb' && items[at].verb!.form === 'finite' && at < verb) return false
  }
  return false
}
