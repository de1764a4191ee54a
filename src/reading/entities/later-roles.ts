import type { Found } from './found.ts'
import { type Parse, tagNumber } from './parse.ts'
import { lateNouns } from './role-nouns.ts'
import { rolesOf } from './roles.ts'
import { Fact, type WordTypes } from './word-facts.ts'

const NUMBER = tagNumber('CD')
/** How many a word stands for that has no noun behind it: "the pair". */
const sizes: Readonly<Record<string, number>> = { pair: 2, duo: 2, trio: 3, quartet: 4 }

const laterWords: ReadonlySet<string> = new Set([...lateNouns.keys(), ...Object.keys(sizes)])

/**
 * Descriptions that mean somebody only because the article spoke of them before: "the bloc", "the pair". And what is made plain
 * of those found: "all three officials" are known, as "the three officials" are.
 *
 * @param found all mentions so far; articles of roles are changed
 */
export function laterRoles(found: readonly Found[], parse: Parse, words: WordTypes): Found[] {
  const { tokens, tag } = parse
  const { type, lower } = words
  for (const role of found) {
    if (role.form !== 'role' || role.article !== 'none' || !role.plural) continue
    if (lower[type[role.first]] === 'all' && tag[role.first + 1] === NUMBER && role.head > role.first + 1)
      role.article = 'the'
  }
  // Most texts have none of these words.
  if (!lower.some((word) => laterWords.has(word))) return []
  const taken = new Uint8Array(tokens.count)
  for (const { form, first, end, roleFirst, roleEnd } of found) {
    if (form !== 'name') continue
    taken.fill(1, first, end)
    if (roleFirst >= 0 && roleEnd === first) taken.fill(1, roleFirst, roleEnd)
  }
  const later = rolesOf(parse, words, taken, lateNouns).filter(
    // "the Reform Bloc" is a name, whether the tagger knows it for one or not.
    ({ article, head }) => article === 'the' && (words.facts[type[head]] & Fact.capital) === 0,
  )
  for (let i = 1; i < tokens.count; i++) {
    if (taken[i] === 1 || !Object.hasOwn(sizes, lower[type[i]]) || lower[type[i - 1]] !== 'the') continue
    if (lower[type[i + 1]] === 'of') continue
    later.push({
      form: 'role',
      first: i - 1,
      end: i + 1,
      head: i,
      type: 'group',
      plural: true,
      gender: null,
      roleFirst: -1,
      roleEnd: -1,
      nouns: [],
      modifiers: [],
      article: 'the',
      count: sizes[lower[type[i]]],
      narrowed: false,
      country: null,
      partner: null,
    })
  }
  return later
}
