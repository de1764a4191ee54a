import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { go, hrefWith, usePlace } from '../../app/index.ts'

/** The list follows the typing, without an answer for every letter. */
const TYPING_MS = 200

export function SearchForm({
  understood,
}: {
  readonly understood: { readonly understood: string; readonly ignored: readonly string[] } | null
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
  const look = (words: string): void => {
    clearTimeout(timer.current)
    asked.current = words.trim()
    go(
      hrefWith({ text: words.trim(), ...(query.get('sort') === 'best' && words.trim() === '' ? { sort: null } : {}) }),
      {
        replace: true,
      },
    )
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
        <label class="unseen" for="claims-search">
          Search claims
        </label>
        <input
          id="claims-search"
          type="search"
          autocomplete="off"
          placeholder="Search: words, &quot;a phrase&quot;, begin*, -not, OR"
          value={typed}
          onInput={({ currentTarget: { value } }) => {
            setTyped(value)
            clearTimeout(timer.current)
            timer.current = setTimeout(() => look(value), TYPING_MS)
          }}
        />
        <div class="search-more">
          <label>
            in{' '}
            <select
              value={query.get('in') ?? 'claims'}
              onChange={({ currentTarget: { value } }) =>
                go(hrefWith({ in: value === 'claims' ? null : value }), { replace: true })
              }
            >
              <option value="claims">what is said</option>
              <option value="documents">whole articles</option>
            </select>
          </label>
          <Day name="from" parameter="since" />
          <Day name="to" parameter="until" />
          <label class="check">
            <input
              type="checkbox"
              checked={query.get('rejected') === 'true'}
              onChange={({ currentTarget }) =>
                go(hrefWith({ rejected: currentTarget.checked ? 'true' : null }), { replace: true })
              }
            />
            <span>rejected too</span>
          </label>
        </div>
        <p class="search-understood small quiet">
          {understood !== null &&
            `Understood as ${understood.understood}${understood.ignored.length > 0 ? `; left out: ${understood.ignored.join(', ')}` : ''}`}
        </p>
      </form>
    </search>
  )
}

function Day({ name, parameter }: { readonly name: string; readonly parameter: 'since' | 'until' }): VNode {
  const { query } = usePlace()
  return (
    <label>
      {name}{' '}
      <input
        type="date"
        value={query.get(parameter) ?? ''}
        onChange={({ currentTarget: { value } }) => go(hrefWith({ [parameter]: value || null }), { replace: true })}
      />
    </label>
  )
}
