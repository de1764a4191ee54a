import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { go, hrefWith, usePlace } from '../app/index.ts'

/** The list follows the typing, without an answer for every letter. */
const TYPING_MS = 200

/** Words by which a list is narrowed, as `text` in the page's address. */
export function SearchBox({
  id,
  label,
  placeholder,
  children,
}: {
  /** Of the field: a key of the page puts the focus there. */
  readonly id: string
  readonly label: string
  readonly placeholder: string
  /** What else belongs to the search, below the field. */
  readonly children?: ComponentChildren
}): VNode {
  const { query } = usePlace()
  const text = query.get('text') ?? ''
  const [typed, setTyped] = useState(text)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(text)
  useEffect(() => {
    if (text !== asked.current) setTyped(text)
    asked.current = text
  }, [text])
  useEffect(() => () => clearTimeout(timer.current), [])
  const look = (typedNow: string): void => {
    clearTimeout(timer.current)
    const words = typedNow.trim()
    asked.current = words
    // Without words none is a better match than another.
    const unsorted = words === '' && query.get('sort') === 'best'
    go(hrefWith({ text: words, ...(unsorted ? { sort: null } : {}) }), { replace: true })
  }
  return (
    <search>
      {' '}
      <form
        class="search-form"
        onSubmit={(event) => {
          event.preventDefault()
          look(typed)
        }}
      >
        <label class="unseen" for={id}>
          {label}
        </label>
        <input
          id={id}
          type="search"
          autocomplete="off"
          placeholder={placeholder}
          value={typed}
          onInput={({ currentTarget: { value } }) => {
            setTyped(value)
            clearTimeout(timer.current)
            timer.current = setTimeout(() => look(value), TYPING_MS)
          }}
        />
        {children}
      </form>
    </search>
  )
}
