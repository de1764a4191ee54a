import type { VNode } from 'preact'

const PAGES: readonly (readonly [path: string, name: string, shows: string])[] = [
  ['/table', 'Table', 'where each party stands on each issue'],
  ['/proposals', 'Proposals', 'what is on the table, term by term'],
  ['/calendar', 'Calendar', 'what took place, and what is to'],
  ['/predictions', 'Predictions', 'what was foretold, and what became of it'],
  ['/markets', 'Markets', 'what is said of prices'],
  ['/claims', 'Claims', 'who said what: all of it, to be searched'],
  ['/sources', 'Sources', 'on whose word all this rests, and who only repeats it'],
  ['/documents', 'Documents', 'the articles'],
]

/** For who is here for the first time: what this is, where what is, and how far to trust it. */
export function HowToRead(): VNode {
  return (
    <details class="how-to-read small">
      <summary>How to read this record</summary>
      <p>
        A program has read articles and noted who said what, and on whose word. Whatever is shown leads to its sentence:
        choose a line or a cell, then the sentence, and it stands in its article with the words marked. The program
        makes mistakes and says how sure it is. An empty place means that nothing was found.
        <span class="on-desk"> What you accept, reject or edit stands over its reading, and can be undone.</span>
      </p>
      <ul>
        {PAGES.map(([path, name, shows]) => (
          <li key={path}>
            <a href={path}>{name}</a>: {shows}
          </li>
        ))}
      </ul>
      <p>
        <kbd>?</kbd> lists the keys.
      </p>
    </details>
  )
}
