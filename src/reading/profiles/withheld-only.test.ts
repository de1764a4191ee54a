import { describe, expect, it } from 'vitest'
import { toldIn } from '../../../test/profile-fixture.ts'
import { read } from '../../rapporteur.ts'

describe('withheldOnly', () => {
  it.each([
    [
      '[A lawyer close_JJ to the bank]{source2}, [who_WP]{source1} [declined]{cue} [to be named because the talks are private]{content}, [said]{cue} [no]{content}.',
      'A lawyer close to the bank / said / anonymous | 1 | knows=close to the bank | reason=the talks are private',
    ],
    [
      '[Two envoys]{source} [said]{cue} [no]{content}. [They]{source} [wished]{cue} [not to be identified because the board had not met]{content}.',
      'Two envoys / said / anonymous | 2 | reason=the board had not met',
    ],
    [
      '[Two envoys]{source} [said]{cue} [no]{content}. [Both]{source} [requested]{cue} [anonymity to discuss private talks]{content}.',
      'Two envoys / said / anonymous | 2 | reason=to discuss private talks',
    ],
    [
      '[An aide]{source} [said]{cue} [no]{content}. [The aide]{source} [asked]{cue} [that her name not be used]{content}.',
      'An aide / said / anonymous | 1',
    ],
  ])('leaves the terms of anonymity to the profile: %s', (marked, line) => expect(toldIn(marked)).toEqual([line]))

  it.each([
    // An appointment.
    '[<p1 Ada Wren>]{source} [declined]{cue} [to be named to the board]{content}.',
    '[An envoy]{source} [asked]{cue} [not to be named to the board]{content}.',
    // Something else as well.
    '[An envoy]{source} [asked]{cue} [not to be named and that the talks be moved]{content}.',
    '[An envoy]{source} [declined]{cue} [to comment]{content}.',
    // What somebody may not do is said.
    '[An envoy]{source} [said]{cue} [she was not authorised to speak]{content}.',
  ])('keeps what says more: %s', (marked) => expect(toldIn(marked)).toHaveLength(1))

  it('numbers what is left anew', () => {
    const text =
      'Two envoys said the ferry tax was dead. They asked not to be named because the talks are private. ' +
      'Lund said that Berg had told the Post that the bridge would close.'
    const { attributions } = read(text, { language: 'en' })
    expect(attributions.map(({ id, within }) => [id, within])).toEqual([
      ['a1', null],
      ['a2', null],
      ['a3', 'a2'],
    ])
  })
})
