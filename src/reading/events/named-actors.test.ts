import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import type { Codebook } from '../codings/index.ts'
import { candidatesIn } from './candidates.ts'
import { contextOf } from './find-events.ts'

const party = (name: string, aliases: readonly string[] = []) => ({ name, aliases, metonyms: [], people: [] })

const BOOK: Codebook = {
  parties: [
    party('Varnia', ['Varnian']),
    party("Varnia Millers' Association", ['the millers']),
    party("Harbour Pilots' Union", ['the pilots']),
    party('Growers’ Party', ['the growers']),
    party('Kessar', ['the government']),
  ],
  issues: [],
}

/** Who may have done what to whom, whatever was learnt: `AGREE Kessar [Kessar] > nobody`. */
function possibleIn(text: string): string[] {
  const nameOf = (actor: { readonly name: string; readonly party: string | null } | null): string =>
    actor === null ? 'nobody' : `${actor.name} [${actor.party ?? ''}]`
  return candidatesIn(contextOf(analysedText(text), BOOK)).map(
    ({ data: { act, actor, recipient } }) => `${act} ${nameOf(actor)} > ${nameOf(recipient)}`,
  )
}

describe('who did it, and to whom', () => {
  it.each([
    [
      'has the whole of a name with an apostrophe',
      "The Harbour Pilots' Union agreed on Tuesday to mediation in its dispute.",
      /^AGREE Harbour Pilots' Union \[Harbour Pilots' Union\]/m,
      /Pilots' \[\]/,
    ],
    [
      'has the whole of a compound',
      'Nine tea-growing states agreed on Saturday on a price.',
      /^AGREE Nine tea-growing states/m,
      /AGREE growing/,
    ],
    [
      'has nothing of what an agreement is on',
      'Its staff reached agreement with the government on a loan of 40 million crowns.',
      /> the government \[Kessar\]/m,
      /loan/,
    ],
    [
      'is not what somebody had opposed',
      'Kessar dropped its opposition to observers.',
      /^CONCEDE Kessar/m,
      /> observers/,
    ],
    [
      'is not the party of several',
      "The Growers' Party met the press. The parties agreed to restore the levy.",
      /^AGREE The parties \[\]/m,
      /AGREE .*Growers/,
    ],
  ])('%s: %s', (_, text, wanted, never) => {
    const told = possibleIn(text).join('\n')
    expect(told).toMatch(wanted)
    expect(told).not.toMatch(never)
  })

  it('by the name of a state is the state, and not a body that bears it', () => {
    const told = possibleIn(
      "Varnia threatened to close its ports to boats of Kessar. Jora Lind, who heads the Varnia Millers' Association, wants a ban.",
    )
    expect(told.filter((line) => line.startsWith('THREATEN')).join('\n')).toMatch(/^THREATEN Varnia \[Varnia\]/m)
    expect(told.join('\n')).not.toMatch(/Association \[Varnia\]/)
  })
})
