import type { VNode } from 'preact'
import { isolated } from '../../../text/index.ts'
import type { Sentence } from '../../contract/index.ts'
import { dayText } from '../words/index.ts'
import { byOrigin } from './by-origin.ts'
import { type SentenceNote, SentenceView } from './sentence-view.tsx'

/** Sentences, one group for each independent origin. */
export function OriginGroups<Said extends Sentence>({
  sentences,
  revision,
  noteOf,
}: {
  readonly sentences: readonly Said[]
  readonly revision: number
  readonly noteOf?: (sentence: Said) => SentenceNote
}): VNode {
  const groups = byOrigin(sentences)
  // Two reports of one outlet's own are two origins of one name: their days tell them apart.
  const byName = Map.groupBy(groups, ({ name }) => name)
  return (
    <>
      {groups.map(({ key, name, named, sentences: members }) => (
        <section key={key} class="evidence-group">
          <h3>
            {isolated(name)}
            {byName.get(name)!.length > 1 && (
              <span class="quiet small numbers">
                , {members[0]!.day === null ? 'undated' : dayText(members[0]!.day)}
              </span>
            )}
            {!named && <span class="quiet small"> not named</span>}
          </h3>
          <ol>
            {members.map((sentence) => (
              <li key={`${sentence.coding} ${sentence.article.appearance} ${sentence.start}`}>
                <SentenceView sentence={sentence} revision={revision} note={noteOf?.(sentence) ?? null} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}
