import { readFileSync } from 'node:fs'
import { corpus } from '../corpora.ts'

/** A story of the chips dispute as JSON Lines bring it into a ledger: the title is no part of its text. */
export interface ChipsStory {
  readonly id: string
  /** ISO 8601, with its zone. */
  readonly published: string
  readonly text: string
}

/** The stories by their ids, in the order of the file; null where the corpora are not at hand. */
export function chipsStories(): ReadonlyMap<string, ChipsStory> | null {
  const path = corpus('reuters-1987', 'chips.jsonl')
  if (path === null) return null
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return new Map(lines.map((line) => JSON.parse(line) as ChipsStory).map((story) => [story.id, story]))
}
