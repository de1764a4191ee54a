import type { VNode } from 'preact'

/** Where that is which nothing shows any more because somebody ruled it out. */
export const RuledOut = (): VNode => (
  <>
    What was ruled out stands on the <a href="/status">status page</a>, with its article.
  </>
)
