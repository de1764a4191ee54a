import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Quotation, quotationKind } from '../../src/reading/attributions/index.ts'
import { findQuotations, tokenize } from '../../src/reading/tokens/index.ts'
import type { Span } from '../../src/text/index.ts'
import { corpus, ROOT } from '../corpora.ts'

/** One hand-checked attribution: a PolNeAR dev article, offsets into its text, and how the content is quoted. */
interface Checked {
  readonly doc: string
  readonly cue: readonly (readonly [number, number])[]
  readonly source: readonly (readonly [number, number])[]
  readonly content: readonly (readonly [number, number])[]
  readonly kind: Quotation
}

/** How many attributions were scored and how many kinds were right; `wrong` says where the others stand. */
export interface QuotationScore {
  readonly scored: number
  readonly right: number
  /** Per cent. */
  readonly accuracy: number
  readonly wrong: readonly {
    readonly doc: string
    readonly start: number
    readonly gold: Quotation
    readonly read: Quotation
  }[]
}

/**
 * Scores quotation kinds, with gold spans, on 340 attributions drawn at random from PolNeAR dev and labelled one by one
 * by a person (`bench/gold/quotation-kinds.jsonl`; offsets only). Null where the corpus is not at hand.
 */
export function scoreQuotationKinds(): QuotationScore | null {
  const texts = corpus('polnear', 'dev', 'text')
  if (texts === null) return null
  const gold = readFileSync(join(ROOT, 'bench/gold/quotation-kinds.jsonl'), 'utf8').trim().split('\n')
  const wrong: QuotationScore['wrong'][number][] = []
  for (const line of gold) {
    const { doc, cue, source, content, kind } = JSON.parse(line) as Checked
    const tokens = tokenize(readFileSync(join(texts, `${doc}.txt`), 'utf8'))
    const read = quotationKind(tokens, findQuotations(tokens), spans(content), spans(cue), spans(source))
    if (read !== kind) wrong.push({ doc, start: content[0]![0], gold: kind, read })
  }
  const right = gold.length - wrong.length
  return { scored: gold.length, right, accuracy: (100 * right) / gold.length, wrong }
}

function spans(pairs: readonly (readonly [number, number])[]): Span[] {
  return pairs.map(([start, end]) => ({ start, end }))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const score = scoreQuotationKinds()
  if (score === null) console.log('quotation kinds: not scored, the corpora are not at hand')
  else {
    console.log(`quotation kinds: ${score.right} of ${score.scored} right, ${score.accuracy.toFixed(1)} %`)
    for (const { doc, start, gold, read } of score.wrong) console.log(`  ${doc}:${start} is ${gold}, read as ${read}`)
  }
}
