import type { ParsedWords } from './analysed.ts'
import type { PredicateKind } from './clause.ts'

/** Relations by which a word that is no verb still has a clause of its own. */
const CLAUSAL = new Set(['root', 'ccomp', 'xcomp', 'advcl', 'advcl:relcl', 'acl', 'acl:relcl', 'parataxis'])
/** Relations in which a verb's form is part of a phrase: "the *leaked* draft", "*according* to", "a *drafting* session". */
const PHRASAL = new Set(['amod', 'compound', 'case', 'mark', 'fixed', 'flat', 'aux', 'aux:pass', 'cop', 'det'])

/**
 * What clause, if any, hangs on each token. Every sentence has one at least: the root of one without a verb ("Live
 * updates") stands for a clause too.
 */
export function predicateKinds(words: ParsedWords): (PredicateKind | null)[] {
  return words.relation.map((relation, i) => kindAt(words, i, relation))
}

function kindAt(words: ParsedWords, i: number, relation: string): PredicateKind | null {
  const { upos, tag } = words
  if (upos[i] === 'PUNCT') return relation === 'root' ? 'noun' : null
  if (upos[i] === 'VERB' || upos[i] === 'AUX') {
    if (!PHRASAL.has(relation)) return 'verb'
    // A finite verb in a phrase's place is the parser's mistake, and has a clause all the same.
    return relation !== 'aux' && relation !== 'cop' && relation !== 'aux:pass' && hasSubject(words, i) && finite(tag[i])
      ? 'verb'
      : null
  }
  const copular = hasChild(words, i, 'cop')
  const clausal = CLAUSAL.has(relation) && (relation === 'root' || upos[i] === 'ADJ' || hasSubject(words, i))
  if (!copular && !clausal && !(relation === 'conj' && hasSubject(words, i))) return null
  return upos[i] === 'ADJ' || upos[i] === 'ADV' ? 'adjective' : 'noun'
}

const finite = (tag: string): boolean => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP'

function hasSubject(words: ParsedWords, i: number): boolean {
  return some(words, i, (child) => words.relation[child].startsWith('nsubj'))
}

function hasChild(words: ParsedWords, i: number, relation: string): boolean {
  return some(words, i, (child) => words.relation[child] === relation)
}

function some({ children, childStart }: ParsedWords, i: number, test: (child: number) => boolean): boolean {
  for (let c = childStart[i]; c < childStart[i + 1]; c++) if (test(children[c])) return true
  return false
}
