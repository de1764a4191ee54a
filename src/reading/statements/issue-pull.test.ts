import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { issueBook, issueMarks } from '../issues/index.ts'
import { framesOf } from './frames.ts'
import { pulled, pullFeatures, pullsOf } from './issue-pull.ts'
import { likelyIssuesAt } from './likely-issues.ts'
import { reachOf } from './reach-of.ts'

const BOOK = issueBook({
  parties: [],
  issues: [
    { name: 'Fishing', words: ['quota', 'catch'] },
    { name: 'Prisoners', words: ['prisoner', 'detainee'] },
    { name: 'Debt', words: ['loan', 'creditor'] },
    { name: 'Deficit', words: ['trade deficit'] },
  ],
})

/** What speaks for each issue where the last frame of a text stands. */
function pullsAt(words: string): Record<string, number> {
  const text = analysedText(words)
  const pulls = pullsOf(text, 4, issueMarks(text, BOOK), likelyIssuesAt(text, BOOK))
  const frame = framesOf(text).at(-1)!
  const { about } = reachOf(frame, text)
  const pull = pulled(frame, { object: about, about }, text, pulls)
  return { fishing: pull('Fishing'), prisoners: pull('Prisoners'), debt: pull('Debt'), deficit: pull('Deficit') }
}

describe('what the words around a frame, taken together, say of issues', () => {
  it('is more where an issue is named nearer', () => {
    const { fishing, prisoners, debt } = pullsAt('Arland freed a prisoner. Velk rejected the quota.')
    expect(fishing).toBeGreaterThan(prisoners!)
    expect(prisoners).toBeGreaterThan(debt!)
  })

  it('adds up what several words say', () => {
    const one = pullsAt('Arland has a loan. Velk rejected the plan.')
    const more = pullsAt('Arland has a loan from a creditor. Velk rejected the plan.')
    expect(more.debt).toBeGreaterThan(one.debt!)
  })

  it('knows words that stand beside an issue’s own elsewhere', () => {
    const known = pullsAt(
      'Nine barges carry the quota. The weather was fine. It rained. It snowed. Velk rejected barges.',
    )
    const unknown = pullsAt(
      'Nine cars carry the quota. The weather was fine. It rained. It snowed. Velk rejected barges.',
    )
    expect(known.fishing).toBeGreaterThan(unknown.fishing!)
  })

  it('takes a word of a phrase for the phrase as far as the text has it there', () => {
    const there = pullsAt('The trade deficit grew. Velk rejected the trade.')
    const alone = pullsAt('The trade law and the trade fair grew. Trade grew. Velk rejected the trade.')
    const whole = pullsAt('The trade law and the trade fair grew. Trade grew. Velk rejected the trade deficit.')
    expect(there.deficit).toBeGreaterThan(alone.deficit!)
    expect(whole.deficit).toBeGreaterThan(there.deficit!)
  })

  it('is nothing where nothing speaks for an issue', () => {
    expect(pullsAt('Velk rejected it.')).toEqual({ fishing: 0, prisoners: 0, debt: 0, deficit: 0 })
  })
})

describe('pullFeatures', () => {
  it('tells how much of all that speaks is for one issue, near words from far ones', () => {
    const [first, second] = pullFeatures([3, 0], ['about', 'around'])
    expect(first).toEqual(['i:pull=6', 'i:pull=6&near', 'i:pull=6&about', 'i:pulled=0&near'])
    expect(second).toEqual(['i:pull=-6', 'i:pull=-6&far', 'i:pull=-6&around', 'i:pulled=1&far'])
  })

  it('stops where more tells nothing more', () => {
    expect(pullFeatures([30, 0], ['about', 'about']).map(([name]) => name)).toEqual(['i:pull=8', 'i:pull=-8'])
  })
})
