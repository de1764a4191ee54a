import { timingSafeEqual } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { TokenGuard } from './index.ts'

const TOKEN = 'a-long-enough-token-of-32-letters'
const SHA256_BYTES = 32

/** Nothing of it, all but its end, it with more behind it, much longer, another of its length. */
const GUESSES = [
  'x',
  TOKEN.slice(0, -1),
  `${TOKEN}x`,
  'x'.repeat(5000),
  TOKEN.replace('a', 'b'),
  '\u{1F600}'.repeat(16),
]

/** Every way in, with a guess in it. */
const WAYS: Readonly<Record<string, (guard: TokenGuard, guess: string) => boolean>> = {
  header: (guard, guess) => guard.admits(new Headers({ authorization: `Bearer ${encodeURIComponent(guess)}` })),
  cookie: (guard, guess) => guard.admits(new Headers({ cookie: `rapporteur=${encodeURIComponent(guess)}` })),
  'form and address': (guard, guess) => guard.isToken(guess),
}

describe.each(Object.keys(WAYS))('a token given by %s', (way) => {
  const admits = WAYS[way]!

  it.each(GUESSES)('is compared once, as a digest of one length, whatever is given: %j', (guess) => {
    const compared: [number, number][] = []
    const guard = new TokenGuard(TOKEN, (a, b) => {
      compared.push([a.length, b.length])
      return timingSafeEqual(a, b)
    })
    expect(admits(guard, guess)).toBe(false)
    expect(compared).toEqual([[SHA256_BYTES, SHA256_BYTES]])
  })

  it('is let in by that comparison and by nothing else', () => {
    for (const guess of [...GUESSES, TOKEN]) {
      expect(admits(new TokenGuard(TOKEN, () => true), guess)).toBe(true)
      expect(admits(new TokenGuard(TOKEN, () => false), guess)).toBe(false)
    }
  })
})

it('the comparison is the one of node:crypto that takes the same time for whatever two digests', () => {
  expect(new TokenGuard(TOKEN).compare).toBe(timingSafeEqual)
  expect(new TokenGuard(TOKEN).isToken(TOKEN)).toBe(true)
})
