import type { ComponentChildren, VNode } from 'preact'
import type { Problem } from '../data/index.ts'

/** That a list has nothing yet, and how something comes into it. */
export function NoneYet({ children }: { readonly children: string }): VNode {
  return (
    <>
      {children}{' '}
      <span class="on-desk">
        <a href="/documents">Add documents</a>, and it fills as they are read.
      </span>
    </>
  )
}

/** Nothing is here, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode {
  return (
    <div class="empty">
      <h2>{title}</h2>
      <div>{children}</div>
    </div>
  )
}

export function ProblemNote({ problem }: { readonly problem: Problem }): VNode {
  return (
    <div class="empty" role="alert">
      <h2>{problem.title}</h2>
      {problem.detail !== undefined && <p>{problem.detail}</p>}
    </div>
  )
}

/** Stands where something will be, in its size. */
export function Waiting({ lines = 6 }: { readonly lines?: number }): VNode {
  return (
    <div class="waiting" aria-busy="true">
      <span class="unseen">Loading</span>
      {Array.from({ length: lines }, (_, i) => (
        <div key={i} class={i % 4 === 3 ? 'short' : ''} />
      ))}
    </div>
  )
}
