import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'

interface Notice {
  readonly id: number
  readonly text: string
  readonly undo: (() => void) | null
}

let notice: Notice | null = null
let count = 0
const followers = new Set<(notice: Notice | null) => void>()

/** Says what was done, with a way back; it stays until the next, or until it is closed. */
export function say(text: string, undo: (() => void) | null = null): void {
  notice = { id: ++count, text, undo }
  for (const follow of followers) follow(notice)
}

/** @param only where this is what is said; else whatever it is */
export function silence(only: string | null = null): void {
  if (only !== null && notice?.text !== only) return
  notice = null
  for (const follow of followers) follow(notice)
}

export function Notices(): VNode {
  const [shown, setShown] = useState(notice)
  useEffect(() => {
    followers.add(setShown)
    return () => void followers.delete(setShown)
  }, [])
  return (
    <div class="notices" role="status">
      {shown !== null && (
        <div class="notice" key={shown.id}>
          <span>{shown.text}</span>
          {shown.undo !== null && (
            <button type="button" onClick={shown.undo}>
              Undo
            </button>
          )}
          <button type="button" onClick={() => silence()} aria-label="Close this notice">
            Close
          </button>
        </div>
      )}
    </div>
  )
}
