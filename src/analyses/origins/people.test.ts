import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KnownPeople } from './known-people.ts'
import { People, PeopleByName } from './people.ts'

const namesOf = (known: readonly string[], ...asked: readonly string[]): string[] => {
  const people = new People(known)
  return asked.map((name) => people.identify(name).name)
}

describe('who a name means', () => {
  it('a surname alone is the one person of that surname', () => {
    expect(namesOf(['Ingrid Solvane', 'Ove Lund'], 'Solvane', 'Lund', 'SOLVANE', 'Olm')).toEqual([
      'Ingrid Solvane',
      'Ove Lund',
      'Ingrid Solvane',
      'Olm',
    ])
    expect(new People(['Ingrid Solvane']).identify('Solvane')).toEqual({
      key: 'ingrid solvane',
      name: 'Ingrid Solvane',
      reason: 'the only one of that surname who speaks here',
    })
  })

  it('of two people of one surname a surname alone is neither, and they are two', () => {
    const people = new People(['Ingrid Solvane', 'Karl Solvane', 'Solvane'])
    const [bare, ingrid, karl] = ['Solvane', 'Ingrid Solvane', 'Karl Solvane'].map((name) => people.identify(name))
    expect(new Set([bare, ingrid, karl].map((person) => person!.key)).size).toBe(3)
    expect(bare!.reason).toBe('which one is not told: Ingrid Solvane, Karl Solvane')
    expect([ingrid!.reason, karl!.reason]).toEqual([null, null])
  })

  it('an office before a name changes nothing, be it a known word, a small one or an abbreviation', () => {
    const known = ['Ingrid Solvane', 'the envoy Ingrid Solvane']
    for (const name of [
      'the envoy Ingrid Solvane',
      'Ms. Ingrid Solvane',
      'Deputy Trade Minister Ingrid Solvane',
      'former negotiator Ingrid Solvane',
      'U.N. Tribunal Ingrid Solvane',
      'envoy Solvane',
    ])
      expect(namesOf(known, name)).toEqual(['Ingrid Solvane'])
    expect(new People(known).identify('the envoy Ingrid Solvane').reason).toBe('with an office')
  })

  it('a person with an office that nobody knows is no second bearer of the surname', () => {
    const known = ['Ingrid Solvane', 'U.N. Rapporteuse Ingrid Solvane']
    expect(namesOf(known, 'Solvane', known[1]!)).toEqual(['Ingrid Solvane', 'Ingrid Solvane'])
  })

  it('more given names, other initials and "Jr." may be somebody else', () => {
    const known = ['Maria Lund', 'Ana Maria Lund', 'Ove Lund', 'Ove Lund Jr.', 'O. Lund']
    const people = new People(known)
    expect(new Set(known.map((name) => people.identify(name).key)).size).toBe(known.length)
    expect(people.identify('Lund').reason).toMatch(/^which one is not told: .* and 2 more$/)
  })

  it('Mr. and Mrs. with a surname alone are not joined to whom nobody knows to be a man or a woman', () => {
    expect(namesOf(['Ingrid Solvane'], 'Mr. Solvane', 'Mrs Solvane')).toEqual(['Mr. Solvane', 'Mrs Solvane'])
  })

  it('particles belong to the surname', () => {
    const known = ['Ruud van der Meer', 'Jan Meer']
    expect(namesOf(known, 'van der Meer', 'Meer')).toEqual(['Ruud van der Meer', 'Jan Meer'])
  })

  it('full names that differ by nothing but their spelling are one', () => {
    const known = ['Viktor Orlinsky', 'Victor Orlinskyy', 'Ruud van der Kuijpers', 'the envoy Victor Orlinskiy']
    expect(namesOf(known, ...known, 'Orlinskyy', 'Envoy Viktor Orlinsky')).toEqual([
      'Victor Orlinskyy',
      'Victor Orlinskyy',
      'Ruud van der Kuijpers',
      'Victor Orlinskyy',
      'Victor Orlinskyy',
      'Victor Orlinskyy',
    ])
    const people = new People(known)
    expect(people.identify('Viktor Orlinsky').reason).toBe('the same name in another spelling')
  })

  it.each([
    ['of another given name', ['Viktor Orlinsky', 'Pavel Orlinskyy']],
    ['of an initial', ['Viktor Orlinsky', 'V. Orlinskyy']],
    ['of a son', ['Viktor Orlinsky', 'Victor Orlinskyy Jr.']],
    ['of short surnames', ['Viktor Orsky', 'Victor Orski']],
    ['of kin in another language', ['Vladimir Orlinsky', 'Volodymyr Orlinskyy']],
    ['with a surname alone', ['Viktor Orlinsky', 'Orlinskyy']],
  ])('names that are alike stay two: %s', (_, known) => expect(namesOf(known, ...known)).toEqual(known))

  describe('of the dossier', () => {
    const DOSSIER = [
      ['Viktor Orlinsky', 'Orlinsky', 'the old fox'],
      ['Anna Kroll', 'Kroll'],
      ['Peter Kroll'],
      ['Ida Thalberg'],
      ['Max Thalbergh', 'Thalberg of Stolna'],
    ]
    const known = ['Viktor Orlinskiy', 'Peter Kroll', 'Karl Thalberg']
    it.each([
      ['Orlinsky', 'Viktor Orlinsky'],
      ['President Orlinskiy', 'Viktor Orlinsky'],
      ['Orlinskyy', 'Viktor Orlinsky'],
      ['Victor Orlinskyi', 'Viktor Orlinsky'],
      ['The Old Fox', 'Viktor Orlinsky'],
      ['Pavel Orlinskyy', 'Pavel Orlinskyy'],
      ['Kroll', 'Anna Kroll'],
      ['Peter Kroll', 'Peter Kroll'],
      ['Mr. Thalberg', 'Mr. Thalberg'],
      ['Thalberg', 'Thalberg'],
    ])('%s is %s', (name, meant) => {
      const people = [new People(known, new KnownPeople(DOSSIER)), new PeopleByName(known, new KnownPeople(DOSSIER))]
      expect(people.map((one) => one.identify(name).name)).toEqual([meant, meant])
    })

    it('two who are known by one name are told apart by no other', () => {
      const people = new People([], new KnownPeople([...DOSSIER, ['Ove Lund', 'the fox'], ['Odd Lund', 'the fox']]))
      expect(people.identify('the fox').name).toBe('the fox')
      expect(people.identify('Lund').reason).toBe('which one is not told: Ove Lund, Odd Lund')
    })
  })

  it('is the same where names come and go', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(given, surname), { maxLength: 8 }), fc.nat(8), (names, from) => {
        const all = names.map((words) => words.join(' ').trim())
        const known = new KnownPeople([['Viktor Orlinsky', 'Orlinsky']])
        const kept = new PeopleByName(all.slice(from), known)
        for (const name of all) kept.identify(name)
        const before = new Map(all.map((name) => [name, kept.identify(name).key]))
        const others = new Set(kept.add(all))
        const whole = new People(all, known)
        for (const name of all) {
          expect(kept.identify(name)).toEqual(whole.identify(name))
          if (!others.has(name)) expect(kept.identify(name).key).toBe(before.get(name))
        }
      }),
    ))

  const given = fc.constantFrom('', 'Viktor', 'Victor', 'Pavel', 'President')
  const surname = fc.constantFrom('Orlinsky', 'Orlinskyy', 'Orlinskiy', 'Orlov')
  const word = fc.constantFrom(
    'Ingrid',
    'Ove',
    'Karl',
    'Solvane',
    'Lund',
    'Minister',
    'the',
    'van',
    'Jr.',
    'U.S.',
    'Mrs.',
  )
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

  it('is the same in whatever order the names came, and two plain full names are never one', () =>
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), fc.array(name, { maxLength: 12 }), (known, asked) => {
        const people = new People(known)
        const other = new People([...known].reverse())
        for (const one of [...known, ...asked]) expect(other.identify(one)).toEqual(people.identify(one))
        const firsts = ['Ingrid', 'Ove', 'Karl'].flatMap((first) =>
          ['Solvane', 'Lund'].map((last) => `${first} ${last}`),
        )
        expect(new Set(firsts.map((full) => people.identify(full).key)).size).toBe(firsts.length)
      }),
    ))
})
