/*
 * A list that is drawn anew is laid out and painted as far as the window shows it, and the rest of it in the frame after
 * that: what is to be read is there sooner. `parts.css` says which rows.
 */

const MARK = 'first-look'
const root = document.documentElement
let ends: ReturnType<typeof setTimeout> | undefined

/** Begins it, when a list was changed and not yet laid out; it ends by itself when the next frame was painted. */
export function beginFirstLook(): void {
  clearTimeout(ends)
  root.classList.add(MARK)
  requestAnimationFrame(() => {
    ends = setTimeout(() => root.classList.remove(MARK))
  })
}

/** Whether the page is not as high yet as it will be. */
export const isFirstLook = (): boolean => root.classList.contains(MARK)
