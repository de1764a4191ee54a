import { useEffect, useState } from 'preact/hooks'
import { ask, type Problem, RequestFailed } from './client.ts'
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

/** Asks ahead, for a page that is likely to come next. */
export function fetchAhead(path: string): void {
  if (!kept.has(path))
    void ask(path).then(
      (answer) => keep(path, answer),
      () => undefined,
    )
}

/** What the server answers to a GET, kept up to date as the record changes. Null asks for nothing. */
export function useData<T>(path: string | null): Loaded<T> {
  const [state, setState] = useState<{ path: string | null; data: T | null; problem: Problem | null }>({
    path: null,
    data: null,
    problem: null,
  })
  useEffect(() => {
    if (path === null) return
    const abort = new AbortController()
    let retry: ReturnType<typeof setTimeout> | undefined
    const load = (): void => {
      ask<T>(path, { signal: abort.signal }, kept.get(path) as T | undefined).then(
        (data) => {
          keep(path, data)
          setState((now) =>
            now.path === path && now.data === data && now.problem === null ? now : { path, data, problem: null },
          )
          const { claims, revision } = data as { claims?: unknown; revision?: number }
          if (Array.isArray(claims) && revision !== undefined) caughtUp(revision)
        },
        (error: unknown) => {
          if (abort.signal.aborted) return
          const problem = error instanceof RequestFailed ? error.problem : { title: String(error), status: -1 }
          setState(({ data, path: had }) => ({ path, data: had === path ? data : null, problem }))
          if (problem.status === 0) retry = setTimeout(load, RETRY_MS)
        },
      )
    }
    if (kept.has(path)) setState({ path, data: kept.get(path) as T, problem: null })
    load()
    const off = onChange(() => load())
    return () => {
      off()
      clearTimeout(retry)
      abort.abort()
    }
  }, [path])
  if (path === null) return { data: null, problem: null, waiting: false }
  if (state.path === path) return { data: state.data, problem: state.problem, waiting: false }
  return { data: (kept.get(path) as T | undefined) ?? state.data, problem: null, waiting: !kept.has(path) }
}
