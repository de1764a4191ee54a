import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadModels } from '../../src/index.ts'
import { createAnalyser } from '../../src/reading/index.ts'
import { partyBook, whoIsMeant } from '../../src/reading/parties/index.ts'
import { corpus, ROOT } from '../corpora.ts'

/** One hand-labelled mention of a capital or seat of government, offsets only. */
interface Labelled {
  readonly corpus: 'polnear' | 'chips'
  /** Of PolNeAR train: the article's file. */
  readonly file?: string
  /** Of the chips stories. */
  readonly id?: string
  readonly start: number
  readonly end: number
  /** `metonym` stands for those who govern from there; `place`: it is where something is, an office, or another's name. */
  readonly label: 'metonym' | 'place'
  /** The rules were made with the first ones in view; the later ones were drawn and labelled afterwards. */
  readonly drawn: 'first' | 'later'
}

export interface MetonymScore {
  readonly scored: number
  readonly right: number
  /** Per cent. */
  readonly accuracy: number
  readonly wrong: readonly { readonly at: Labelled; readonly around: string }[]
}

/**
 * Metonym or place, on mentions drawn at random (seeded, a few of each name) from PolNeAR train and the chips stories and
 * labelled one by one by a person (`gold/metonyms.jsonl`). Null where the corpora are not at hand.
 */
export function scoreMetonyms(drawn: Labelled['drawn']): MetonymScore | null {
  const polnear = corpus('polnear', 'train')
  const chips = corpus('reuters-1987', 'chips.jsonl')
  if (polnear === null || chips === null) return null
  const stories = new Map(
    readFileSync(chips, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; text: string })
      .map(({ id, text }) => [id, text]),
  )
  const gold = readFileSync(goldFile(), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled)
    .filter((one) => one.drawn === drawn)
  const textOf = ({ file, id }: Labelled): string =>
    file === undefined ? stories.get(id!)! : readFileSync(join(polnear, file), 'utf8')
  const analyse = createAnalyser(loadModels())
  const wrong: MetonymScore['wrong'][number][] = []
  for (const at of gold) {
    const text = textOf(at)
    const name = text.slice(at.start, at.end)
    const book = partyBook({ parties: [{ name: 'Government', aliases: [], metonyms: [name], people: [] }], issues: [] })
    const { all } = whoIsMeant(analyse(text), book)
    const meant = all.some(({ span }) => span.start <= at.start && span.end >= at.end)
    if (meant !== (at.label === 'metonym')) {
      wrong.push({ at, around: text.slice(Math.max(0, at.start - 50), at.end + 40).replace(/\s+/g, ' ') })
    }
  }
  const right = gold.length - wrong.length
  return { scored: gold.length, right, accuracy: (100 * right) / gold.length, wrong }
}

/** The labels lie in the project, also when this runs from `build/`. */
function goldFile(): string {
  const file = join(ROOT, 'bench', 'gold', 'metonyms.jsonl')
  if (!existsSync(file)) throw new Error(`${file} is missing: it is part of the project`)
  return file
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const drawn of ['first', 'later'] as const) {
    const score = scoreMetonyms(drawn)
    if (score === null) console.log('metonym or place: not scored, ../shared/corpora is not at hand')
    else {
      console.log(`metonym or place, ${drawn}: ${score.right} of ${score.scored} right, ${score.accuracy.toFixed(1)} %`)
      for (const { at, around } of score.wrong) console.log(`  ${at.label}: ${around}`)
    }
  }
}
