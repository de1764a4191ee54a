import type { VNode } from 'preact'
import { go, hrefWith, usePlace } from '../app/index.ts'
import { dayText } from '../words/index.ts'

/**
 * A day to choose. Browsers write it in the order of their own language, `04/05/2031` for two days: beside it stands which
 * one it is, as everywhere on these pages. Whoever hears it is told day, month and year by the field itself.
 */
export function DayField({
  label,
  value,
  onChange,
}: {
  readonly label: string | VNode
  /** `2031-05-04`; empty: none is chosen. */
  readonly value: string
  readonly onChange: (day: string) => void
}): VNode {
  return (
    <label data-empty={value === ''}>
      {label} <input type="date" value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
      {value !== '' && (
        <span class="day-said numbers" aria-hidden="true">
          {' '}
          {dayText(value)}
        </span>
      )}
    </label>
  )
}

/** The first and the last day of what a list shows, as `since` and `until` in the page's address. */
export function DaysOfAddress(): VNode {
  const { query } = usePlace()
  const field = (label: string, parameter: 'since' | 'until'): VNode => (
    <DayField
      label={label}
      value={query.get(parameter) ?? ''}
      onChange={(value) => go(hrefWith({ [parameter]: value || null }), { replace: true })}
    />
  )
  return (
    <>
      {field('from', 'since')}
      {field('to', 'until')}
    </>
  )
}
