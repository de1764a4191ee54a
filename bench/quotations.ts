import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Quotation, quotationKind } from '../src/reading/attributions/index.ts'
import { findQuotations, tokenize } from '../src/reading/tokens/index.ts'
import type { Span } from '../src/text/index.ts'

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
 * by a person (`gold/quotation-kinds.jsonl`; offsets only). Null where the corpus is not at hand.
 *
 * @param sharedDir folder that holds `corpora/`
 */
export function scoreQuotationKinds(sharedDir: string): QuotationScore | null {
  const texts = join(sharedDir, 'corpora/polnear/dev/text')
  if (!existsSync(texts)) return null
  const gold = readFileSync(goldFile(), 'utf8').trim().split('\n')
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

/** The labels lie beside this file's source, also when it runs from `build/`. */
function goldFile(): string {
  const beside = join(import.meta.dirname, 'gold/quotation-kinds.jsonl')
  return existsSync(beside) ? beside : join(import.meta.dirname, '../../bench/gold/quotation-kinds.jsonl')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const score = scoreQuotationKinds(process.argv[2] ?? '../shared')
  if (score === null) console.log('quotation kinds: not scored, ../shared/corpora is not at hand')
  else {
    console.log(`quotation kinds: ${score.right} of ${score.scored} right, ${score.accuracy.toFixed(1)} %`)
    for (const { doc, start, gold, read } of score.wrong) console.log(`  ${doc}:${start} is ${gold}, read as ${read}`)
  }
}
