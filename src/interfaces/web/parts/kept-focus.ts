import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/**
 * Keeps the focus near where it was when what had it goes away, as a button that undoes does once it is undone: a keyboard
 * would have to come back from the beginning of the page. Called where that is drawn anew.
 *
 * @param items what the focus is in one of, within `root`; null: `root` itself
 * @param target within the item of the same place, what gets it
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, items: string | null, target: string): void {
  const all = (): HTMLElement[] =>
    root.current === null
      ? []
      : items === null
        ? [root.current]
        : [...root.current.querySelectorAll<HTMLElement>(items)]
  const had = document.activeElement
  const place = had === null || had === document.body ? -1 : all().findIndex((item) => item.contains(had))
  useLayoutEffect(() => {
    if (place === -1 || (document.activeElement !== document.body && document.activeElement !== null)) return
    const left = all()
    left[Math.min(place, left.length - 1)]?.querySelector<HTMLElement>(target)?.focus()
  })
}
