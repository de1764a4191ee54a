import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readDossier } from '../../src/dossier/index.ts'
import { loadMeaning, type Meaning } from '../../src/reading/meaning/index.ts'
import { ROOT } from '../corpora.ts'

/** How well likeness in use leads a word that marks an issue to that issue, among all of its dossier's. */
export interface MeaningScore {
  /** Words of one piece in small letters that mark an issue of a sample dossier, and those of them that have a direction. */
  readonly words: number
  readonly known: number
  /** Of the known: more like another word of the same issue than any of the others. */
  readonly right: number
  /** How many would be by chance. */
  readonly chance: number
}

/** One issue is wanted for each of its words, looked up without the word itself, and without it where others have it too. */
export function scoreMeaning(meaning: Meaning, issuesOf: readonly (readonly (readonly string[])[])[]): MeaningScore {
  let [words, known, right, chance] = [0, 0, 0, 0]
  for (const issues of issuesOf) {
    issues.forEach((own, k) => {
      for (const word of own) {
        words++
        if (meaning.vectorOf(word) === null) continue
        known++
        const likeness = issues.map((marks) => meaning.likest(marks.filter((mark) => mark !== word))(word))
        if (likeness.every((other, at) => at === k || other < likeness[k]!)) right++
        chance += 1 / issues.length
      }
    })
  }
  return { words, known, right, chance }
}

/** The words of one piece that mark each issue of each sample dossier, in small letters. */
function sampleIssues(): string[][][] {
  const folder = join(ROOT, 'examples')
  const dossiers = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return dossiers
    .map(({ name }) => name)
    .sort()
    .map((name) =>
      readDossier(join(folder, name)).issues.map(({ words }) => words.filter((word) => /^[a-z]+$/.test(word))),
    )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const meaning = loadMeaning(readFileSync(join(ROOT, 'models/meaning.bin')))
  const { words, known, right, chance } = scoreMeaning(meaning, sampleIssues())
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
  console.log(`words that mark issues  ${words}, known ${known} (${share(known, words)})`)
  console.log(
    `led to their own issue  ${right} of ${known} (${share(right, known)}); by chance ${share(chance, known)}`,
  )
}
