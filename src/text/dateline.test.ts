import { describe, expect, it } from 'vitest'
import { datelineAt } from './dateline.ts'

describe('datelines', () => {
  it.each([
    'OSTREL, March 4 (Meridian) - |Varnia said no.',
    'OSTREL, March 4, 2031 (Northern Wire) - |The two sides met.',
    'SAINT BRANDT, March 4 - |Varnia said no.',
    'WASHINGTON (AP) — |The mediator left.',
    'LONDON/PARIS, 3 May 2031 (AFP) – |They met.',
    'ST. JOHN, N.B., Nov. 20 -- |They met.',
    'KYIV — |Talks failed.',
    'FERRANT, Saturday — |A strike begins.',
    'MARRACK, Pellin (FP) — |“No,” it said.',
    'Ostrel, March 4 (Meridian) - |Varnia said no.',
    'Saint Brandt, Kessar (AP) — |Varnia said no.',
    'OSTREL - |$40 million was paid.',
  ])('%s', (marked) => {
    const paragraph = marked.replace('|', '')
    const found = datelineAt(paragraph)!
    expect(`${paragraph.slice(0, found.length)}|${paragraph.slice(found.length)}`).toBe(marked)
  })

  it('tells place, date and credit', () => {
    expect(datelineAt('OSTREL, March 4, 2031 (Northern Wire) - The two met.')).toEqual({
      place: 'OSTREL',
      date: 'March 4, 2031',
      credit: 'Northern Wire',
      length: 40,
    })
  })

  it.each([
    'NATO said on March 4 that it would wait - again.',
    'THE TALKS - a chronology',
    'TRADE TALKS - WHAT NEXT',
    'OPEC — the exporters’ club — said no.',
    'Varnia — Kessar’s neighbour — said no.',
    'UNICEF (the fund) - a portrait',
    'OSTREL, Table 4 (Meridian) - Figures and facts',
    'He was in OSTREL, March 4 - That much is known.',
    'Mira Kostan (left) — a portrait',
    'A - B',
    '',
  ])('%s is none', (paragraph) => {
    expect(datelineAt(paragraph)).toBeNull()
  })
})
