import { isolated } from '../../../text/index.ts'

const NUMBER = new Intl.NumberFormat('en-GB')
const EITHER = new Intl.ListFormat('en-GB', { style: 'long', type: 'disjunction' })
const LIST = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' })

/** `1,204` */
export function numberText(n: number): string {
  return NUMBER.format(n)
}

/** `1 claim`, `1,204 claims` */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${numberText(n)} ${n === 1 ? one : many}`
}

/** `86 %`, without decimals; small shares are not called none. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.005) return '< 1 %'
  return `${Math.round(share * 100)} %`
}

/** `one`, `2`, `2 or more`, `2 to 4` people; null where it tells nothing. */
export function peopleText({ least, most }: { readonly least: number; readonly most: number | null }): string | null {
  if (most === null) return least > 1 ? `${least} or more` : null
  if (least === most) return least === 1 ? null : String(least)
  return `${least} to ${most}`
}

/** `Varnia, Kessar and Oriel`: names, each in its own writing direction. */
export function listText(words: readonly string[]): string {
  return LIST.format(words.map(isolated))
}

/** `who made it, who was asked or who was left out` */
export function eitherText(words: readonly string[]): string {
  return EITHER.format(words)
}

/** A value of a comma-separated file (RFC 4180); what a spreadsheet would take for a formula is kept a text. */
export function csvValue(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(csvValue).join(',')}\r\n`).join('')
}

/** A phrase with its first letter large. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
