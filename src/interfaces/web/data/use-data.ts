import { useEffect, useRef, useState } from 'preact/hooks'
import { ask, type Problem, problemIn } from './client.ts'
import { onChange } from './live.ts'
import { caughtUp } from './rulings.ts'

export interface Loaded<T> {
  /** What was asked for; while something else is on its way, what was there before, so that nothing jumps. */
  readonly data: T | null
  readonly problem: Problem | null
  /** Whether `data` is not yet what is asked for. */
  readonly waiting: boolean
}

/** Answers by address, the latest last: going back shows at once what was there. */
const kept = new Map<string, unknown>()
const MOST_KEPT = 80
const RETRY_MS = 2000

export function keep(path: string, answer: unknown): void {
  kept.delete(path)
  kept.set(path, answer)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
}

/** Asked for in this very turn, by address: parts of a page that are drawn together ask once. */
const together = new Map<string, Promise<unknown>>()

// What was asked before a change may not know of it.
onChange(() => together.clear())

function askTogether<T>(path: string): Promise<T> {
  const asked = together.get(path) as Promise<T> | undefined
  if (asked !== undefined) return asked
  const answer = ask<T>(path, {}, kept.get(path) as T | undefined).then((data) => {
    // Null is for pages what is not there yet: they would wait for ever.
    if (data === null) throw new TypeError('it is empty')
    return data
  })
  together.set(path, answer)
  setTimeout(() => together.delete(path))
  return answer
}

/** Asks ahead, for a page that is likely to come next. */
export function fetchAhead(path: string): void {
  if (!kept.has(path))
    void ask(path).then(
      (answer) => keep(path, answer),
      () => undefined,
    )
}

/**
 * What the server answers to a GET, kept up to date as the record changes. Null asks for nothing. It is asked while the page
 * is drawn, a frame before effects would come.
 */
export function useData<T>(path: string | null): Loaded<T> {
  const [state, setState] = useState<{ path: string | null; data: T | null; problem: Problem | null }>({
    path: null,
    data: null,
    problem: null,
  })
  const asking = useRef({ path: null as string | null, abort: new AbortController() })

  const load = (asked: string, { signal }: AbortController): void => {
    askTogether<T>(asked).then(
      (data) => {
        keep(asked, data)
        if (signal.aborted) return
        setState((now) =>
          now.path === asked && now.data === data && now.problem === null ? now : { path: asked, data, problem: null },
        )
        const { claims, revision } = data as { claims?: unknown; revision?: number }
        if (Array.isArray(claims) && revision !== undefined) caughtUp(revision)
      },
      (error: unknown) => {
        if (signal.aborted) return
        const problem = problemIn(error)
        setState(({ data, path: had }) => ({ path: asked, data: had === asked ? data : null, problem }))
        if (problem.status === 0) setTimeout(() => signal.aborted || load(asked, asking.current.abort), RETRY_MS)
      },
    )
  }

  if (asking.current.path !== path) {
    asking.current.abort.abort()
    asking.current = { path, abort: new AbortController() }
    if (path !== null) load(path, asking.current.abort)
  }
  useEffect(() => (path === null ? undefined : onChange(() => load(path, asking.current.abort))), [path])
  useEffect(() => () => asking.current.abort.abort(), [])
  if (path === null) return { data: null, problem: null, waiting: false }
  if (state.path === path) return { data: state.data, problem: state.problem, waiting: false }
  return { data: (kept.get(path) as T | undefined) ?? state.data, problem: null, waiting: !kept.has(path) }
}
