import { Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { duration, type Progress, progressBar } from './progress.ts'

/** What a bar writes to a terminal, or to a stream that is none; `at` is the moment of each update, in seconds. */
function drawn(isTTY: boolean, work: (bar: Progress, at: (seconds: number) => void) => void): string {
  let written = ''
  const stream = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        written += String(chunk)
        done()
      },
    }),
    { isTTY, columns: 100 },
  )
  let now = 0
  const bar = progressBar('reading', stream as unknown as NodeJS.WriteStream, () => now * 1000)
  work(bar, (seconds) => {
    now = seconds
  })
  bar.stop()
  return written
}

/** The last line that stands there: what was written behind the last return to the line's beginning. */
const lastLine = (written: string): string =>
  written
    .split('\u001b[1G')
    .map((line) => stripVTControlCharacters(line.replaceAll('\u001b7', '').replaceAll('\u001b8', '')).trim())
    .filter((line) => line !== '')
    .at(-1) ?? ''

describe('the progress bar', () => {
  it('tells how much of what comes is done while nobody knows how much that is', () => {
    const line = lastLine(
      drawn(true, (bar, at) => {
        bar.update(0, null)
        at(2)
        bar.update(500, null)
      }),
    )
    expect(line).toMatch(/^reading .* 500 of what comes · 250 a second · …$/)
  })

  it('tells rate and time left once the total is known', () => {
    const line = lastLine(
      drawn(true, (bar, at) => {
        bar.update(0, 30_000)
        at(4)
        bar.update(1200, 30_000)
      }),
    )
    expect(line).toMatch(/^reading .* 1,200 of 30,000 · 300 a second · 1 min 36 s left$/)
  })

  it('looks ten seconds back: a pause in the beginning is forgotten', () => {
    const line = lastLine(
      drawn(true, (bar, at) => {
        bar.update(0, 2000)
        at(100)
        bar.update(10, 2000)
        at(105)
        bar.update(510, 2000)
        at(111)
        bar.update(1110, 2000)
      }),
    )
    expect(line).toMatch(/ 1,110 of 2,000 · 100 a second · 9 s left$/)
  })

  it('invents no rate before there is one', () => {
    expect(lastLine(drawn(true, (bar) => bar.update(0, 40)))).toMatch(/ 0 of 40 · … · …$/)
  })

  it('hides the cursor while it stands there, and gives it back', () => {
    const written = drawn(true, (bar) => bar.update(1, 2))
    expect(written.indexOf('\u001b[?25l')).toBeGreaterThanOrEqual(0)
    expect(written.lastIndexOf('\u001b[?25h')).toBeGreaterThan(written.indexOf('\u001b[?25l'))
  })

  it('writes nothing where there is no terminal, and nothing where nothing was done', () => {
    expect(drawn(false, (bar) => bar.update(1, 2))).toBe('')
    expect(drawn(true, () => {})).toBe('')
  })
})

it.each([
  [0, '0 s'],
  [59.2, '1 min 0 s'],
  [61, '1 min 1 s'],
  [3599.5, '1 h 0 min'],
  [4800, '1 h 20 min'],
])('%d seconds are %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words)
})
