import type { Span } from '../../text/index.ts'
import { type Analysed, type Clause, tokenAt } from '../clauses/index.ts'
import type { Context } from './context.ts'
import type { Draft } from './draft.ts'

/** What somebody does who gives an office up. */
const LEAVING = /^(?:resign|quit|step down|stand down|bow out)$/
/** What is done to somebody who loses it. */
const DISMISSING = /^(?:sack|fire|dismiss|oust|remove|replace)$/

/**
 * Without what those say who, as the text tells, have given up or lost the office by which they spoke for their party: the minister
 * who resigned over a quota does not tell where the government stands.
 */
export function withoutDeparted(told: readonly Draft[], context: Context): readonly Draft[] {
  const { text, meant } = context
  const gone = departedIn(text)
  if (gone.size === 0) return told
  const isGone = ({ start, end }: Span): boolean => {
    const last = tokenAt(text, end - 1)
    for (let at = tokenAt(text, start); at <= last; at++) {
      const mention = text.entities.mentionOf[at]
      const isParty = meant.at[at] >= 0 && /^(?:name|alias|metonym)$/.test(meant.all[meant.at[at]].how)
      if (!isParty && mention >= 0 && gone.has(text.entities.mentions[mention].entity)) return true
    }
    return false
  }
  return told.filter(({ why, data, attribution }) => {
    if (data.how !== 'named') return true
    const source = text.attributions.find(({ id }) => id === attribution)?.source ?? []
    return ![...why.filter(({ field }) => field === 'party').map(({ span }) => span), ...source].some(isGone)
  })
}

/** Persons, by entity, who are said to have left an office. */
function departedIn(text: Analysed): ReadonlySet<number> {
  const found = new Set<number>()
  for (const clause of text.clauses.all) {
    const who = leaverOf(clause, text)
    const mention = who < 0 ? -1 : text.entities.mentionOf[who]
    if (mention < 0) continue
    const { entity } = text.entities.mentions[mention]
    const { type, plural } = text.entities.entities[entity]
    if (type === 'person' && !plural) found.add(entity)
  }
  return found
}

/** Who a clause tells has left, or has been made to; -1: nobody, or not for certain. */
function leaverOf(clause: Clause, { lower, tag }: Analysed): number {
  const { lemma, kind, tense, passive, head, subject, object, negations, modals, conditional, asked } = clause
  if (kind !== 'verb' || negations.length > 0 || modals.length > 0 || conditional || asked) return -1
  const isOver = tense === 'past' || /^VB[DN]$/.test(tag[head])
  if (!isOver || tense === 'coming') return -1
  if (DISMISSING.test(lemma)) return passive ? object : -1
  if (!LEAVING.test(lemma)) return -1
  // The parser may take who resigned for what was.
  if (passive) return object
  // "quit the talks": an office is quit as such, or with its name.
  if (lemma === 'quit' && object >= 0 && !OFFICE.test(lower[object])) return -1
  return subject
}

const OFFICE = /^(?:job|post|office|cabinet|government|role|position)$/
