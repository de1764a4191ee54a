import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadModels } from '../../src/index.ts'
import { createAnalyser, type Models } from '../../src/reading/index.ts'
import { findTimes, resolveTime, tensesOf } from '../../src/reading/times/index.ts'
import { corpus, ROOT } from '../corpora.ts'

/**
 * One hand-labelled place where words of time stand, drawn at random by such words, not by what the reader finds: `at` is
 * a UTF-16 offset within the expression. `dated`: it means days, from `first` to `last` (null: open); else it is a
 * duration, counted from another time, or no time at all.
 */
interface Labelled {
  readonly corpus: 'polnear' | 'chips'
  readonly doc: string
  readonly at: number
  readonly dated: boolean
  readonly first: string | null
  readonly last: string | null
}

export interface TimeScore {
  readonly labelled: number
  readonly dated: number
  /** Of those that mean days, how many were found with both ends right. */
  readonly right: number
  /** Of those that mean none, how many were given days all the same. */
  readonly spurious: number
  readonly wrong: readonly {
    readonly doc: string
    readonly at: number
    readonly gold: string
    readonly read: string
    readonly near: string
  }[]
}

interface Dated {
  readonly text: string
  readonly published: string
}

/** Scores resolved times on `gold/times.jsonl`; null where the corpora are not at hand. */
export function scoreTimes(models: Models): TimeScore | null {
  const documents = labelledDocuments()
  if (documents === null) return null
  const analyse = createAnalyser(models)
  const labels = readFileSync(join(ROOT, 'bench/gold/times.jsonl'), 'utf8').trim().split('\n')
  const wrong: TimeScore['wrong'][number][] = []
  let dated = 0
  let right = 0
  let spurious = 0
  for (const line of labels) {
    const label = JSON.parse(line) as Labelled
    const { text, published } = documents(label)
    const analysed = analyse(text)
    const mention = findTimes(analysed, tensesOf(analysed)).find(
      ({ expression: { span } }) => span.start <= label.at && label.at < span.end,
    )
    const time = mention === undefined ? null : resolveTime(mention.expression, { published })
    const told = (first: string | null, last: string | null): string => `${first ?? ''}..${last ?? ''}`
    const gold = label.dated ? told(label.first, label.last) : 'none'
    const read = time === null ? 'none' : told(time.first, time.last)
    if (label.dated) dated++
    if (gold === read) right += label.dated ? 1 : 0
    else {
      if (!label.dated) spurious++
      const near = `${published.slice(0, 10)} ${text.slice(Math.max(0, label.at - 50), label.at + 40).replace(/\s+/g, ' ')}`
      wrong.push({ doc: label.doc, at: label.at, gold, read: `${read} (${mention?.expression.tense ?? ''})`, near })
    }
  }
  return { labelled: labels.length, dated, right, spurious, wrong }
}

function labelledDocuments(): ((label: Labelled) => Dated) | null {
  const train = corpus('polnear', 'train')
  const meta = corpus('polnear', 'metadata.tsv')
  const chips = corpus('reuters-1987', 'chips.jsonl')
  if (train === null || meta === null || chips === null) return null
  const days = new Map<string, string>()
  const [head = '', ...rows] = readFileSync(meta, 'utf8').split('\n')
  const columns = head.split('\t')
  const name = columns.indexOf('filename')
  const day = columns.indexOf('publication_date')
  for (const row of rows) days.set(row.split('\t')[name]!, row.split('\t')[day]!)
  const stories = new Map<string, Dated>()
  for (const line of readFileSync(chips, 'utf8').trim().split('\n')) {
    const { id, text, published } = JSON.parse(line) as { id: string; text: string; published: string }
    stories.set(String(id), { text, published })
  }
  return ({ corpus: from, doc }) => {
    if (from === 'chips') return stories.get(String(doc))!
    const file = join(train, 'text', `${doc}.txt`)
    if (!existsSync(file)) throw new Error(`${file} is labelled in bench/gold/times.jsonl, and absent`)
    return { text: readFileSync(file, 'utf8'), published: days.get(doc)! }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const score = scoreTimes(loadModels())
  if (score === null) console.log('times: not scored, ../shared/corpora is not at hand')
  else {
    const { dated, right, labelled, spurious, wrong } = score
    console.log(
      `times: ${right} of ${dated} right, ${((100 * right) / dated).toFixed(1)} %; of ${labelled - dated} that mean no days ${spurious} were given some`,
    )
    for (const { gold, read, near } of wrong) console.log(`  ${gold} read as ${read}: ${near}`)
  }
}
