import { Class, isVerbAt, type Parsed } from './parsed.ts'

/** Tokens of a quotation's sentence that are looked at, and of whoever speaks. */
const MOST_TOKENS = 80
const MOST_OF_SOURCE = 10

const REPORTS =
  /^(?:said|says|added|adds|told|tells|wrote|writes|warned|insisted|argued|replied|explained|noted|continued|declared|tweeted)$/

/** What goes on with a sentence behind its comma, and whom only somebody who speaks calls so: 'they lied, and Holm told us nothing'. */
const JOINS =
  /^(?:and|but|or|nor|so|yet|which|who|whom|whose|that|as|if|when|while|because|since|although|though|what|where)$/i
const SPOKEN_OF = /^(?:me|us|you|my|our|your)$/i

/**
 * A text's columns with quotations that lack their closing mark ended where somebody is told to have said them: in
 * '"We will go, Holm said. The council met.' the mark is missing before "Holm", and what follows is the writer's. Neither
 * are those meant which a further paragraph goes on with, nor those in which nobody speaks behind a comma. The same where
 * there are none.
 */
export function withUnclosedEnded(parsed: Parsed): Parsed {
  const { quotations } = parsed
  const { count, starts, closed } = quotations
  const continued = new Set(quotations.continues)
  let mended: Pick<Parsed, 'quotation' | 'mark'> & { readonly ends: Int32Array } = { ...parsed, ends: quotations.ends }
  for (let q = 0; q < count; q++) {
    if (closed[q] === 1 || continued.has(q) || mended.quotation[starts[q]] !== q) continue
    const behind = mended.ends[q]
    const end = reportWithin(parsed, starts[q], behind)
    if (end < 0) continue
    if (mended.quotation === parsed.quotation) {
      mended = { quotation: parsed.quotation.slice(), mark: parsed.mark.slice(), ends: quotations.ends.slice() }
    }
    const { quotation, mark, ends } = mended
    quotation.fill(-1, end, behind)
    ends[q] = end
    // Those in single marks that it held stand by themselves now.
    let covered = end
    for (let inner = q + 1; inner < count && starts[inner] < behind; inner++) {
      if (starts[inner] < covered) continue
      covered = ends[inner]
      quotation.fill(inner, starts[inner], covered)
      mark[starts[inner]] = 1
      mark[covered - 1] = 1
    }
  }
  const { quotation, mark, ends } = mended
  if (quotation === parsed.quotation) return parsed
  return { ...parsed, quotation, mark, quotations: { ...quotations, ends, outermost: quotation } }
}

/** The token behind the comma before "Holm said" at the end of a quotation's first sentence; -1 where nobody speaks there. */
function reportWithin({ tokens, sentence, wordClass }: Parsed, start: number, end: number): number {
  const { text, starts, ends, sentences } = tokens
  const reports = (i: number): boolean => REPORTS.test(text.slice(starts[i], ends[i]))
  const isVerb = (i: number): boolean => isVerbAt({ wordClass }, i)
  if (start + 1 >= end) return -1
  const stop = Math.min(end, sentences[sentence[start + 1] + 1], start + MOST_TOKENS)
  for (let comma = start + 2; comma + 2 < stop; comma++) {
    if (wordClass[comma] !== Class.comma || JOINS.test(text.slice(starts[comma + 1], ends[comma + 1]))) continue
    let verb = comma + 1
    while (verb < stop && verb < comma + MOST_OF_SOURCE && !isVerb(verb) && wordClass[verb] !== Class.comma) verb++
    if (verb >= stop || !isVerb(verb) || !reports(verb)) continue
    let behind = verb + 1
    while (behind < stop && !isVerb(behind) && !SPOKEN_OF.test(text.slice(starts[behind], ends[behind]))) behind++
    if (behind === stop && stop < start + MOST_TOKENS) return comma + 1
  }
  return -1
}
