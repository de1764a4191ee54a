import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import { isAnother } from './another.ts'
import { addByEntity, partiesOfEntities } from './by-entity.ts'
import { addCountries } from './countries.ts'
import { addDescriptions } from './descriptions.ts'
import { type FoundName, findNames } from './find-names.ts'
import { addGovernments } from './governments.ts'
import type { AddMeant, How, Meant, MeantParties } from './meant.ts'
import {
  isBodyOf,
  isModifier,
  isOtherPerson,
  isPeople,
  isPortfolioOf,
  isSame,
  isSeatOf,
  largerName,
} from './names-in-text.ts'
import { addKnownOffices, addOwnSpokespeople, addRoles, addStaff } from './office-holders.ts'
import { isPrivate } from './offices.ts'
import { addOneOfOthers } from './one-of-others.ts'
import { addMembers, addOwnOffices, addThoseClose } from './own-offices.ts'
import type { PartyBook } from './party-book.ts'
import { addPersonPronouns } from './person-pronouns.ts'
import { standsForParty } from './place-or-party.ts'
import { sidesIn } from './sides.ts'
import { addWishers } from './speaker-of.ts'

/**
 * Finds every place of a text where a party of the dossier is meant, and how. Linear in the text's length.
 *
 * @example whoIsMeant(analysed, partyBook(codebook)).all.map(({ party, how }) => [party, how])
 */
export function whoIsMeant(text: Analysed, book: PartyBook): MeantParties {
  const known = meantIn.get(text)
  if (known?.book === book) return known.meant
  const meant = findMeant(text, book)
  meantIn.set(text, { book, meant })
  return meant
}

const HONORIFIC = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|lady|dame|mme)\.?$/

/** What was found in a text last: several finders ask for it. */
const meantIn: WeakMap<Analysed, { readonly book: PartyBook; readonly meant: MeantParties }> = new WeakMap()

function findMeant(text: Analysed, book: PartyBook): MeantParties {
  const { count } = text.tokens
  const found = ofParties(text, findNames(text, book))
  const at = new Int32Array(count).fill(-1)
  const all: Meant[] = []
  const unmeant: Meant[] = []
  /** Party of the name whose head each token is, whatever it does there; and whether as an adjective. */
  const named: (FoundName | undefined)[] = new Array(count)
  const add: AddMeant = (party, how, first, end, head, isNamed) => {
    if (at[head] >= 0) return
    at[head] = all.length
    const span = spanOfTokens(text, first, end)
    all.push({ party, how, first, end, head, span, ...(isNamed === undefined ? {} : { named: isNamed }) })
  }
  for (const one of found) {
    const { name, first, end } = one
    // "Mr. Paris": somebody of that name.
    if ((name.kind === 'name' || name.kind === 'metonym') && HONORIFIC.test(text.lower[first - 1] ?? '')) continue
    const head = headOf(text, first, end)
    const larger = isWithPost(text, one) ? null : largerName(text, first, end)
    const meant = (how: How): Meant => ({
      party: name.party,
      how,
      first,
      end,
      head,
      span: spanOfTokens(text, first, end),
    })
    if (larger !== null && !isSame(text, one, larger)) {
      const whole = headOf(text, larger.first, larger.end)
      if (isBodyOf(text, larger, end) || isSeatOf(text, larger, first)) {
        add(name.party, 'official', larger.first, larger.end, whole)
        // "U.S. Army officials in Kyiv" are not Kyiv's.
        named[whole] = one
      } else if (name.kind !== 'metonym' && isPortfolioOf(text, one, larger)) named[whole] = one
      continue
    }
    if (name.kind === 'person') {
      if (isOtherPerson(text, one, larger, book)) continue
      add(name.party, 'person', first, end, head)
      continue
    }
    // "Kessari growers" are the growers, who are nobody's office.
    const owner = name.kind === 'alias' && !isPrivate(text.lemma[head]) ? possessorOf(text, one, named) : null
    if (owner !== null) {
      add(owner.name.party, 'official', owner.first, end, head)
      continue
    }
    named[head] = one
    if (name.kind === 'metonym') {
      if (standsForParty(text, head, first, end)) add(name.party, 'metonym', first, end, head)
      else unmeant.push(meant('metonym'))
    } else if (isModifier(text, head) || isPeople(text, one, head)) unmeant.push(meant(name.kind))
    else add(name.party, name.kind, first, end, head)
  }
  addRoles(text, named, all, at, add)
  addStaff(text, all, at, add)
  addKnownOffices(text, found, all, at, add)
  addGovernments(text, named, all, at, book, add)
  addWishers(text, all, at, add)
  addByEntity(text, partiesOfEntities(text, all, at, book), named, all, at, add)
  addPersonPronouns(text, all, at, add)
  addDescriptions(text, all, at, book, add)
  addCountries(text, all, at, book, add)
  addOwnSpokespeople(text, all, at, add)
  addOwnOffices(text, all, at, add)
  addThoseClose(text, all, at, add)
  addMembers(text, all, at, add)
  addOneOfOthers(text, all, at, add)
  all.sort((a, b) => a.head - b.head)
  all.forEach(({ head }, i) => {
    at[head] = i
  })
  const unmeantAt = new Int32Array(count).fill(-1)
  unmeant.forEach(({ head }, i) => {
    unmeantAt[head] = i
  })
  return { all, at, unmeant, unmeantAt, sides: sidesIn(text, all) }
}

/** The names that mean a party, not another of its kind. */
function ofParties(text: Analysed, found: readonly FoundName[]): FoundName[] {
  const parties = new Map<number, string>()
  for (const { name, first, end } of found) for (let at = first; at < end; at++) parties.set(at, name.party)
  return found.filter((one) => !isAnother(text, one, (token, party) => parties.get(token) === party))
}

/** "Sal Brannigan of the Dockers' Union", which the reader may take for one name: the person's whole name, and behind it of what. */
function isWithPost({ lower, entities }: Analysed, { name, first, end }: FoundName): boolean {
  if (name.kind !== 'person' || end - first < 2 || !/^(of|at|from|for)$/.test(lower[end] ?? '')) return false
  const mention = entities.mentionOf[first]
  return mention >= 0 && entities.mentions[mention].first === first
}

/** "Seravo's Foreign Ministry" is Seravo's, though "Foreign Ministry" alone is another's: the name of another party right before. */
function possessorOf(
  { lower }: Analysed,
  { name, first }: FoundName,
  named: readonly (FoundName | undefined)[],
): FoundName | null {
  const possessive = /^('s|’s|'|’)$/.test(lower[first - 1] ?? '')
  const owner = named[possessive ? first - 2 : first - 1]
  const isOwner = owner !== undefined && owner.name.kind !== 'person' && owner.name.kind !== 'metonym'
  return isOwner && owner.name.party !== name.party ? owner : null
}

/** The token of `first .. end - 1` that hangs on one outside; of several one that is an argument of a verb, or the last. */
function headOf({ head, relation }: Analysed, first: number, end: number): number {
  let found = -1
  for (let i = end - 1; i >= first; i--) {
    if (head[i] >= first && head[i] < end) continue
    if (/^(nsubj|obj|iobj|obl:agent)/.test(relation[i])) return i
    if (found < 0) found = i
  }
  return found < 0 ? end - 1 : found
}
