import { obliqueOf, subjectOf } from '../phrases/index.ts'
import { partyOfItem, partyOfSubject } from './context.ts'
import { deedOf } from './deeds.ts'
import type { Piece } from './pieces.ts'
import type { TermReader } from './term-reader.ts'
import { makeOf } from './term-shapes.ts'
import { familyOfNoun, familyOfVerb } from './term-words.ts'

/** A party that may have to do what a piece says, with what says so. */
export interface PossibleBearer {
  readonly party: string
  /** Tokens of the words for it: `first .. end - 1`. */
  readonly first: number
  readonly end: number
  readonly features: readonly string[]
}

interface Role {
  readonly role: string
  readonly party: string | null
  readonly first: number
  readonly end: number
}

/**
 * The parties that may have to do what a piece says: its subject, whoever was asked or offers it, those whose thing it is
 * about, who speaks, and whoever else its sentence and the one before name.
 */
export function possibleBearers(piece: Piece, reader: TermReader): PossibleBearer[] {
  const { phrases } = reader.context
  const { items, lower } = phrases
  const governor = piece.governor < 0 ? null : items[piece.governor]
  const family =
    governor === null
      ? 'none'
      : ((governor.kind === 'verb' ? familyOfVerb(lower[governor.head]) : familyOfNoun(lower[governor.head])) ??
        'other')
  const make = makeOf(piece, phrases)
  const passive = piece.verb >= 0 && items[piece.verb].verb!.passive
  const lead = reader.around.leadOf(piece.sentence)
  const leadFamilies = lead < 0 ? [] : [...reader.around.familiesOf(lead)]
  const found = new Map<string, { first: number; end: number; roles: Set<string> }>()
  for (const { role, party, first, end } of rolesOf(piece, reader)) {
    if (party === null) continue
    const held = found.get(party)
    if (held === undefined) found.set(party, { first, end, roles: new Set([role]) })
    else held.roles.add(role)
  }
  const deed = deedOf(piece, phrases)
  const setting = passive ? 'passive' : make === 'noun' ? 'noun' : make === 'infinitive' ? 'infinitive' : 'active'
  return [...found].map(([party, { first, end, roles }]) => {
    const features = new Set<string>()
    // The strongest of its roles tells most.
    const strongest = STRENGTH.find((role) => roles.has(role)) ?? 'none'
    features.add(`b=${strongest}`)
    features.add(`b=${strongest}&${setting}`)
    features.add(`b=${strongest}&${family}`)
    features.add(`b=${strongest}&${setting}&${family}`)
    features.add(`b=${strongest}&${make}`)
    features.add(`b=${strongest}&${deed}`)
    features.add(`b=${strongest}&${piece.opening}`)
    for (const role of roles) {
      features.add(`b:${role}`)
      features.add(`b:${role}&${setting}`)
      features.add(`b:${role}&${family}`)
      for (const one of leadFamilies) features.add(`b:${role}&lead ${one}`)
    }
    features.add(`b:of=${Math.min(4, found.size)}`)
    return { party, first, end, features: [...features] }
  })
}

/** Roles by how much they tell, the most first. */
const STRENGTH: readonly string[] = [
  'agent',
  'subject',
  'addressee',
  'tree subject',
  'opens',
  'owner',
  'author',
  'author of',
  'behind by',
  'lead only',
  'lead first',
  'speaker',
  'owns proposal',
  'named',
  'own',
  'before only',
  'before first',
  'patient',
  'prior only',
  'prior first',
  'behind only',
]

function* rolesOf(piece: Piece, reader: TermReader): Generator<Role> {
  const { context, meant, around, discourse } = reader
  const { phrases, analysed, partyOf } = context
  const { items, tokens, firstItems } = phrases
  const at = (role: string, item: number): Role => ({
    role,
    party: item < 0 ? null : partyOfSubject(context, item),
    first: item < 0 ? -1 : items[item].first,
    end: item < 0 ? -1 : items[item].end,
  })
  if (piece.verb >= 0) {
    const subject = subjectOf(phrases, piece.verb)
    const { passive } = items[piece.verb].verb!
    yield at(passive ? 'patient' : 'subject', subject)
    if (passive) yield at('agent', obliqueOf(phrases, piece.verb, BY))
    const clause = analysed.clauses.at[items[piece.verb].head]
    if (clause >= 0) {
      for (const [role, token] of [
        ['tree subject', analysed.clauses.all[clause].subject],
        ['tree object', analysed.clauses.all[clause].object],
      ] as const)
        if (token >= 0) yield { role, party: partyOf(token, token + 1), first: token, end: token + 1 }
    }
  }
  if (piece.governor >= 0) {
    const governor = items[piece.governor]
    // "asks Kessar to leave", "an offer to Kessar to leave"
    for (let i = piece.governor + 1; i < piece.from; i++)
      if (items[i].kind === 'noun') yield { ...at('addressee', i), party: partyOfItem(context, i) }
    if (governor.kind === 'verb') yield at('author', subjectOf(phrases, piece.governor))
    else
      yield {
        role: 'author of',
        party: partyOf(governor.first, governor.end),
        first: governor.first,
        end: governor.end,
      }
  }
  // "Kessar's share", "Varnian patrols", "paid by the union"
  for (let i = piece.from; i < piece.stop; i++) {
    if (items[i].kind !== 'noun') continue
    const { first, end, head } = items[i]
    const party = partyOf(first, end)
    if (party === null) continue
    const role = i === piece.from ? 'opens' : meant.at[head] >= 0 ? 'named' : 'own'
    const before = i > 0 ? phrases.lower[items[i - 1].head] : ''
    yield { role, party, first, end }
    if (/^(?:by|to|from|for|of|with|on|against)$/.test(before)) yield { role: `behind ${before}`, party, first, end }
    if (phrases.tag.slice(first, end).includes('POS')) yield { role: 'owner', party, first, end }
  }
  const attribution = context.attributionOf({ start: tokens.starts[piece.first], end: tokens.ends[piece.end - 1] })
  if (attribution >= 0) {
    const speaker = reader.speakers.get(analysed.attributions[attribution].id)
    if (speaker !== undefined) yield { role: 'speaker', party: speaker.party, first: piece.first, end: piece.first + 1 }
  }
  const lead = around.leadOf(piece.sentence)
  const [start, stop] = [firstItems[piece.sentence], firstItems[piece.sentence + 1]]
  if (lead >= 0)
    yield* namedIn('lead', Math.max(firstItems[lead], firstItems[lead + 1] - AROUND), firstItems[lead + 1], reader)
  yield* namedIn('before', Math.max(start, piece.from - AROUND), piece.from, reader)
  yield* namedIn('behind', piece.stop, Math.min(stop, piece.stop + AROUND), reader)
  if (piece.sentence > 0)
    yield* namedIn('prior', Math.max(firstItems[piece.sentence - 1], start - AROUND), start, reader)
  const proposal = around.lastProposal(piece.sentence)
  if (proposal >= 0)
    for (const party of discourse.proposals[proposal].owners)
      yield { role: 'owns proposal', party, first: piece.first, end: piece.first + 1 }
}

const BY = new Set(['by'])
/** Items of a sentence that are looked through on each side, so that time stays linear in any text. */
const AROUND = 60

/** Parties that items name: the first and the last, and whether they are the only one. */
function* namedIn(role: string, from: number, stop: number, { context }: TermReader): Generator<Role> {
  const { items } = context.phrases
  const named: Role[] = []
  for (let i = from; i < stop; i++) {
    if (items[i].kind !== 'noun') continue
    const party = context.partyOf(items[i].first, items[i].end)
    if (party !== null) named.push({ role, party, first: items[i].first, end: items[i].end })
  }
  const [first] = named
  const last = named.at(-1)
  if (first === undefined || last === undefined) return
  yield { ...first, role: `${role} first` }
  if (last.party !== first.party) yield { ...last, role: `${role} last` }
  else if (named.every(({ party }) => party === first.party)) yield { ...first, role: `${role} only` }
}
