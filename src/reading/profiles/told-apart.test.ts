import { describe, expect, it } from 'vitest'
import { contentsIn } from '../../../test/profile-fixture.ts'

describe('toldApart', () => {
  it.each([
    // The "that" of the verb of saying.
    [
      '[Two envoys]{source} [said]{cue} on condition of anonymity, [as the bloc met_VBD, that the plan was dead]{content}.',
      'said / that the plan was dead',
    ],
    [
      '[An aide]{source} [told]{cue} <o1 Reuters> on condition of anonymity [because the talks are private that_IN the tax was dead]{content}.',
      'told / that the tax was dead',
    ],
    // What was said before.
    [
      'The ban will fall_VB, [two envoys]{source} [said]{cue} on condition of anonymity [because they feared_VBD reprisals, as the bloc met_VBD]{content}.',
      'said / The ban will fall',
    ],
    [
      '["The ban will fall,"]{content} [an envoy]{source} [said]{cue} on condition of anonymity [because talks are private]{content}.',
      'said / "The ban will fall,"',
    ],
    // Behind "according to".
    [
      'According to an aide [who_WP]{source} [asked]{cue} [not to be named because talks are private, the minister will resign_VB]{content}.',
      'According to / the minister will resign',
    ],
    [
      '[According to]{cue} [two aides who_WP declined_VBD to be named]{source} [because talks are private, the firm will close_VB]{content}.',
      'According to / the firm will close',
    ],
    // The terms at its end.
    [
      '[An officer]{source} [said]{cue} [the ship had sailed_VBN, speaking on condition of anonymity to discuss routes]{content}.',
      'said / the ship had sailed',
    ],
    [
      '[An officer]{source} [said]{cue} [the ship had sailed_VBN, asking not to be named]{content}.',
      'said / the ship had sailed',
    ],
  ])('leaves the terms out of %s', (marked, line) => expect(contentsIn(marked)).toEqual([line]))

  it.each([
    // Somebody else's terms, or no terms at all.
    [
      '[<p1 Ada Wren>]{source} [said]{cue} [an aide had called_VBN, speaking on condition of anonymity]{content}.',
      'said / an aide had called, speaking on condition of anonymity',
    ],
    [
      '[An officer]{source} [said]{cue} [an aide, speaking on condition of anonymity, had called_VBN]{content}.',
      'said / an aide, speaking on condition of anonymity, had called',
    ],
    [
      '[An aide]{source} [said]{cue} on condition of anonymity [that the plan, that of the board, was dead]{content}.',
      'said / that the plan, that of the board, was dead',
    ],
    [
      '[An aide]{source} [said]{cue} [as the bloc met_VBD, that was over]{content}.',
      'said / as the bloc met, that was over',
    ],
    [
      'The ban will fall_VB, [two envoys]{source} [said]{cue} on condition of anonymity [that a deal was near]{content}.',
      'said / that a deal was near',
    ],
  ])('leaves content alone in %s', (marked, line) => expect(contentsIn(marked)).toEqual([line]))

  it('still leaves out what is no more than the terms', () =>
    expect(
      contentsIn(
        '[An aide]{source} [said]{cue} on condition of anonymity [because of fears that talks fail_VBP]{content}.',
      ),
    ).toEqual([]))
})
