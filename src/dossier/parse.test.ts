import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { agenciesOf } from './agencies.ts'
import { definition, dossierJsonSchema } from './definition.ts'
import { nearest } from './nearest.ts'
import { parseDossier } from './parse.ts'
import { DossierError, type Problem } from './problem.ts'
import { summaryOf, TEMPLATE_NAMES, templateOf } from './templates/index.ts'

function problemsOf(source: string): readonly Problem[] {
  try {
    parseDossier(source)
  } catch (error) {
    expect(error).toBeInstanceOf(DossierError)
    return (error as DossierError).problems
  }
  return expect.unreachable('it was taken') as never
}

const WHOLE = `
name: Sorrel River talks
parties:
  - name: Varnia
    aliases: [Varnian]
    metonyms: [Ostrel, the Linden Palace]
    people:
      - name: Stefan Maurek
        role: foreign minister
        aliases: [Maurek]
  - name: Kessar
issues:
  - name: Water
    words: [water, dam]
outlets:
  - name: The Ostrel Courier
    domains: [courier.example]
    family: Linden Media
  - name: Meridian News
    agency: true
  - name: Evening Courier
    family: Linden Media
feeds:
  - url: https://courier.example/feed
    outlet: The Ostrel Courier
prices:
  - name: Koren per dollar
    file: koren.csv
    issues: [Water]
`

it('takes a name alone for fields with that name', () => {
  const short = 'name: Talks\nparties:\n  - Kessar\n  - {name: Varnia, people: [Mira Tolvaj]}\noutlets: [The Courier]\n'
  const long =
    'name: Talks\nparties:\n  - name: Kessar\n  - {name: Varnia, people: [{name: Mira Tolvaj}]}\noutlets:\n  - name: The Courier\n'
  expect(parseDossier(short)).toEqual(parseDossier(long))
})

describe('a dossier', () => {
  it('is plain data, with defaults for what is left out', () => {
    expect(parseDossier(WHOLE)).toEqual({
      name: 'Sorrel River talks',
      description: null,
      parties: [
        {
          name: 'Varnia',
          aliases: ['Varnian'],
          metonyms: ['Ostrel', 'the Linden Palace'],
          people: [{ name: 'Stefan Maurek', role: 'foreign minister', aliases: ['Maurek'] }],
        },
        { name: 'Kessar', aliases: [], metonyms: [], people: [] },
      ],
      issues: [{ name: 'Water', description: null, words: ['water', 'dam'] }],
      outlets: [
        {
          name: 'The Ostrel Courier',
          aliases: [],
          domains: ['courier.example'],
          family: 'Linden Media',
          agency: false,
        },
        { name: 'Meridian News', aliases: [], domains: [], family: 'Meridian News', agency: true },
        { name: 'Evening Courier', aliases: [], domains: [], family: 'Linden Media', agency: false },
      ],
      families: [
        { name: 'Linden Media', outlets: ['The Ostrel Courier', 'Evening Courier'] },
        { name: 'Meridian News', outlets: ['Meridian News'] },
      ],
      feeds: [{ url: 'https://courier.example/feed', outlet: 'The Ostrel Courier', everyMinutes: 30 }],
      prices: [
        { name: 'Koren per dollar', file: 'koren.csv', date: 'date', value: 'value', unit: null, issues: ['Water'] },
      ],
    })
  })

  it('needs a name alone; lists of which every line is a comment are empty', () => {
    expect(parseDossier('name: Talks\nparties:\n  # - name: Varnia\nissues: []\n')).toMatchObject({
      parties: [],
      issues: [],
    })
  })

  it('has no name that would turn the writing direction of a line, and none that is nothing else', () => {
    const { name, parties, issues } = parseDossier(
      'name: "Ferry\\u202E talks"\nparties: [{ name: "Coun\\u2067cil", people: ["Ove \\u202ELund"] }]\n' +
        'issues: [{ name: "Tolls\\u2069", words: ["to\\u202All"] }]\n',
    )
    expect([name, parties[0]!.name, parties[0]!.people[0]!.name, issues[0]!.name, issues[0]!.words]).toEqual([
      'Ferry talks',
      'Council',
      'Ove Lund',
      'Tolls',
      ['toll'],
    ])
    expect(problemsOf('name: "\\u202E"\n')).toHaveLength(1)
  })

  it('with other line ends and a byte order mark is the same', () => {
    expect(parseDossier(`\ufeff${WHOLE.trimStart().replaceAll('\n', '\r\n')}`)).toEqual(parseDossier(WHOLE))
  })
})

describe('what is wrong is shown where it stands, with what to do', () => {
  it.each([
    ['nam: x', [1, 1, 'nam', '"nam" is not known here', 'did you mean name?']],
    [
      'name: x\nparties:\n  - name: V\n    alias: [W]',
      [4, 5, 'alias', '"alias" is not known in parties[1]', 'did you mean aliases?'],
    ],
    [
      'name: x\ncolour: red',
      [
        2,
        1,
        'colour',
        '"colour" is not known here',
        'known are name, description, parties, issues, outlets, feeds, prices',
      ],
    ],
    ['parties: []', [1, 1, '', 'name is missing', 'write "name: …"']],
    ['name: x\nparties:\n  - aliases: [W]', [3, 5, '', 'parties[1].name is missing', 'write "name: …"']],
    ['name: 12', [1, 7, '12', 'name is a number, not a text', 'put quotation marks around it']],
    [
      'name: x\nissues:\n  - name: W\n    words: water',
      [4, 12, 'water', 'issues[1].words is a text, not a list', 'write it as a list: [one, two]'],
    ],
    [
      'name: x\nissues:\n  - name: W\n    words: [a, 12]',
      [4, 16, '12', 'issues[1].words[2] is a number, not a text', 'put quotation marks around it'],
    ],
    [
      'name: x\nissues:\n  - name: W\n    words: []',
      [4, 12, '', 'issues[1].words is empty', 'write one at least: [one, two]'],
    ],
    [
      'name: x\nfeeds:\n  - url: file:///etc/passwd',
      [
        3,
        10,
        'file:///etc/passwd',
        'feeds[1].url "file:///etc/passwd" is not valid',
        'it must be an address with http:// or https://',
      ],
    ],
    [
      'name: x\nfeeds:\n  - url: http://a.example/\n    everyMinutes: 1',
      [4, 19, '1', 'feeds[1].everyMinutes "1" is not valid', 'it must be >=5'],
    ],
    [
      'name: x\noutlets:\n  - name: R\n    domains: [http://r.example]',
      [
        4,
        15,
        'http://r.example',
        'outlets[1].domains[1] "http://r.example" is not valid',
        'it must be a host name without http:// and www.',
      ],
    ],
    [
      'name: x\noutlets: [{name: Reuters}]\nfeeds:\n  - url: http://a.example/\n    outlet: Reutrs',
      [5, 13, 'Reutrs', 'outlet "Reutrs" is not among the outlets', 'did you mean Reuters?'],
    ],
    [
      'name: x\nprices:\n  - name: P\n    file: p.csv\n    issues: [Water]',
      [5, 14, 'Water', 'issue "Water" is not among the issues', 'define it first'],
    ],
    [
      'name: x\nparties:\n  - name: A\n    aliases: [U.S.]\n  - name: B\n    metonyms: [u.s.]',
      [6, 16, 'u.s.', '"u.s." already stands for the party A', 'leave it out in one of the two'],
    ],
    [
      'name: x\noutlets: [{name: A, aliases: [B]}, {name: B}]',
      [2, 43, 'B', '"B" already stands for the outlet A', 'leave it out in one of the two'],
    ],
    [
      'name: x\nparties:\n  - {name: A, people: [{name: Jo Dahl, aliases: [Dahl]}]}\n  - {name: B, people: [{name: Ada Dahl, aliases: [dahl]}]}',
      [4, 51, 'dahl', '"dahl" already stands for the party A', 'leave it out in one of the two'],
    ],
    [
      'name: x\nparties:\n  - {name: A, people: [{name: Jo Dahl, aliases: [B]}]}\n  - name: B',
      [4, 11, 'B', '"B" already stands for the party A', 'leave it out in one of the two'],
    ],
    [
      'name: x\nparties:\n  - name: Zo\u00e9\n  - name: Zoe\u0301',
      [4, 11, 'Zoe\u0301', '"Zoe\u0301" already stands for the party Zo\u00e9', 'leave it out in one of the two'],
    ],
    [
      'name: x\nissues:\n  - {name: Truce, words: ["..."]}',
      [3, 27, '"..."', 'issues[1].words[1] "..." is not valid', 'it must be a word with a letter or a digit in it'],
    ],
    [
      'name: x\noutlets:\n  - {name: Ash Post, aliases: [AP], family: CH}\n  - {name: Cove Herald, aliases: [ch], family: AP}',
      [
        3,
        45,
        'CH',
        'the family "CH" is an outlet of another family, "AP"',
        'write one family for all outlets that belong together',
      ],
      [
        4,
        48,
        'AP',
        'the family "AP" is an outlet of another family, "CH"',
        'write one family for all outlets that belong together',
      ],
    ],
    [
      'name: x\nissues:\n  - {name: A, words: [quota]}\n  - {name: B, words: [quotas]}',
      [4, 23, 'quotas', '"quotas" already marks the issue A, as "quota"', 'leave it out in one of the two'],
    ],
    ['- a', [1, 1, '', 'the dossier is a list, not a set of fields', null]],
    ['', [1, 1, '', 'name is missing', 'write "name: …"']],
    ['name: " "', [1, 7, '" "', 'name is empty', 'write something, or leave it out where it may be missing']],
    ['name: x\nname: y', [2, 1, 'name', '"name" is written twice', 'leave it out in one of the two']],
    [
      'name: x\n---\nname: y',
      [2, 1, '---', 'it is more than one YAML document', 'leave out the line ---, and what belongs to another file'],
    ],
    [
      'name: x\nparties:\n\t- V',
      [3, 1, '', 'it is not YAML: Tabs are not allowed as indentation', 'indent with blanks'],
    ],
    ['name: !!js x', [1, 7, '!!js', 'it is not YAML: Unresolved tag: tag:yaml.org,2002:js', 'leave the tag out']],
    ['name: x\nparties: *none', [2, 10, '*none', '*none stands for nothing', 'set &none above it, or write it out']],
    [
      'name: x\nparties: &p\n  - name: V\n    people: *p',
      [4, 13, '*p', '*p stands within what it stands for', 'write it out'],
    ],
    [
      'name: x\n? [a, b]\n: c',
      [
        2,
        3,
        '[a, b]',
        '"[ a, b ]" is not known here',
        'known are name, description, parties, issues, outlets, feeds, prices',
      ],
    ],
    [
      'name: x\noutlets:\n  - {name: A, family: B}\n  - {name: B, family: A}\n  - {name: C, family: C}',
      [
        3,
        23,
        'B',
        'the family "B" is an outlet of another family, "A"',
        'write one family for all outlets that belong together',
      ],
      [
        4,
        23,
        'A',
        'the family "A" is an outlet of another family, "B"',
        'write one family for all outlets that belong together',
      ],
    ],
  ])('%s', (source, ...problems) => {
    expect(problemsOf(source)).toEqual(
      problems.map(([line, column, value, reason, mend]) => ({ line, column, value, reason, mend })),
    )
  })

  it('what is nested too deeply, in a few lines', () => {
    const problems = problemsOf(`name: ${'['.repeat(20_000)}`)
    expect(problems[0]).toMatchObject({ line: 1, reason: 'it is nested too deeply', mend: 'close what is open' })
    expect(problems.length).toBeLessThanOrEqual(10)
  })

  it('nothing of aliases that are used as often as people use them', () => {
    const issues = Array.from({ length: 100 }, (_, i) => `  - {name: I${i}, words: *what}`).join('\n')
    const source = `name: x\nissues:\n  - name: I\n    words: &what [truce]\n${issues}`
    expect(parseDossier(source).issues[100]!.words[0]).toBe('truce')
  })

  it('a family by whatever name of the outlet that heads it', () => {
    const source =
      'name: x\noutlets:\n  - {name: Ash Post, aliases: [AP]}\n  - {name: Cove Herald, family: ap}\n  - {name: D, family: Linden}\n  - {name: E, family: LINDEN}'
    expect(parseDossier(source).families).toEqual([
      { name: 'Ash Post', outlets: ['Ash Post', 'Cove Herald'] },
      { name: 'Linden', outlets: ['D', 'E'] },
    ])
  })

  it('all of it at once, a line each, as compilers write it', () => {
    const source = 'name: x\nparties:\n  - nmae: V\nfeeds:\n  - url: no'
    expect(() => parseDossier(source, 'talks/dossier.yaml')).toThrow(
      'talks/dossier.yaml:3:5: "nmae" is not known in parties[1] (did you mean name?)\n' +
        'talks/dossier.yaml:5:10: feeds[1].url "no" is not valid (it must be an address with http:// or https://)',
    )
  })

  it('the same name twice for one party is no problem', () => {
    expect(parseDossier('name: x\nparties: [{name: A, aliases: [A, a]}]').parties[0]!.aliases).toEqual(['A', 'a'])
  })

  it.each([
    ['the League', 'League'],
    ['farmers', 'Farmer'],
    ['U.S.', 'US'],
    ["Ship's Guild", 'Ship’s Guild'],
    ['counties', 'the county'],
  ])('%s and %s are one name', (one, other) => {
    const source = `name: x\nparties:\n  - {name: A, aliases: ["${one}"]}\n  - {name: B, aliases: ["${other}"]}`
    const reason = `"${other}" already stands for the party A, as "${one}"`
    expect(problemsOf(source)).toMatchObject([{ line: 4, column: 25, reason, mend: 'leave it out in one of the two' }])
  })

  it('names that only look alike are no problem, nor is one word that marks two issues', () => {
    const people = 'name: x\nparties: [{name: A, people: [Ann Robert]}, {name: B, people: [Ann Roberts]}]'
    expect(parseDossier(people).parties).toHaveLength(2)
    expect(parseDossier('name: x\nissues: [{name: A, words: [quota]}, {name: B, words: [quota]}]').issues).toHaveLength(
      2,
    )
    expect(() =>
      parseDossier('name: x\nparties: [{name: A, aliases: [Roberts]}, {name: B, people: [Roberts]}]'),
    ).toThrow('"Roberts" already stands for the party A')
  })

  it('a file that would fill the memory is refused', () => {
    const bomb = `a: &a [x]\n${'bcdefghi'
      .split('')
      .map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(10)}]`)
      .join('\n')}\nname: x`
    expect(problemsOf(bomb)).toEqual([
      {
        line: 4,
        column: 11,
        value: '*c',
        reason: 'aliases are expanded more than 250 times',
        mend: 'write out what they stand for',
      },
    ])
    expect(problemsOf(`name: ${'x'.repeat(3_000_000)}`)[0]!.reason).toMatch(/^it is longer than/)
  })

  it('any YAML is taken or refused with places that exist', () => {
    const keys = fc.constantFrom('name', 'parties', 'issues', 'outlets', 'feeds', 'url', 'words', 'aliases', 'x')
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('Water', '', 12, true, null, 'http://a.example/'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(value, (data) => {
        const source = stringify(data)
        try {
          expect(parseDossier(source).name).toMatch(/\S/)
        } catch (error) {
          if (!(error instanceof DossierError)) throw error
          const lines = source.split('\n')
          expect(error.problems.length).toBeGreaterThan(0)
          for (const { line, column } of error.problems) {
            expect(line).toBeLessThanOrEqual(lines.length)
            expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('what was probably meant', () => {
  it.each([
    ['Reutrs', 'Reuters'],
    ['reuters', 'Reuters'],
    ['Retuers', 'Reuters'],
    ['AF', 'AFP'],
    ['Meridian', 'Meridian News'],
    ['Xinhua', null],
    ['', null],
  ])('%s: %s', (written, expected) => {
    expect(nearest(written, ['AFP', 'Reuters', 'Meridian News'])).toBe(expected)
  })
})

describe('templates', () => {
  it.each(TEMPLATE_NAMES)(
    '%s is a dossier without a mend to make, and names the schema in its first line',
    (template) => {
      const source = templateOf(template, 'Talks: the "second" round #2')
      const dossier = parseDossier(source)
      expect(dossier.name).toBe('Talks: the "second" round #2')
      expect(dossier.outlets.map(({ name }) => name)).toContain('Reuters')
      expect(source.split('\n', 1)[0]).toBe('# yaml-language-server: $schema=./dossier.schema.json')
      expect(Math.max(...source.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
      expect(summaryOf(template)).toMatch(/^[^.]+$/)
    },
  )

  it.each(TEMPLATE_NAMES.filter((name) => name !== 'blank'))('%s has issues, with no word twice in one', (template) => {
    const { issues } = parseDossier(templateOf(template, 'x'))
    expect(issues.length).toBeGreaterThanOrEqual(10)
    for (const { name, words } of issues) {
      expect(words.length, name).toBeGreaterThanOrEqual(4)
      expect(new Set(words.map((word) => word.toLowerCase())).size, name).toBe(words.length)
    }
  })

  it.each(TEMPLATE_NAMES)('%s: the examples in its comments are right once the mark is taken away', (template) => {
    const source = templateOf(template, 'x').replace(
      /^( *)# (?= *(?:- )?[a-zA-Z]+: ?(?:\[|\S|$))(?!.*\.$)(?!Usually|yaml-)/gm,
      '$1',
    )
    const { parties, feeds, prices, outlets } = parseDossier(source)
    expect(parties[0]).toMatchObject({ name: 'Varnia', people: [{ name: 'Stefan Maurek' }] })
    expect(feeds[0]!.outlet).toBe('The Ostrel Courier')
    expect(outlets.at(-1)!.family).toBe('Linden Media')
    expect(prices[0]!.value).toBe('close')
  })
})

describe('the schema for editors', () => {
  const schema = z.fromJSONSchema(dossierJsonSchema() as never)

  it('takes what the definition takes, and refuses what it refuses', () => {
    const short = 'name: x\nparties: [V, {name: W, people: [Ida Moor]}]\noutlets: [The Courier]'
    const sources = [...TEMPLATE_NAMES.map((name) => templateOf(name, 'x')), WHOLE, short]
    for (const source of sources) expect(schema.safeParse(parse(source)).success).toBe(true)
    const wrong = [
      'nam: x',
      'name: ""',
      'name: x\nparties: [3]',
      'name: x\nparties: [""]',
      'name: x\nissues: [{name: W}]',
      'name: x\nissues: [{name: W, words: []}]',
      'name: x\nextra: 1',
    ]
    for (const source of wrong) {
      expect(definition.safeParse(parse(source)).success).toBe(false)
      expect(schema.safeParse(parse(source)).success, source).toBe(false)
    }
  })

  it('describes every field', () => {
    const undescribed: string[] = []
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      for (const [name, field] of Object.entries((node as { properties?: object }).properties ?? {})) {
        if (typeof (field as { description?: string }).description !== 'string') undescribed.push(`${path}.${name}`)
        visit(field, `${path}.${name}`)
      }
      visit((node as { items?: unknown }).items, `${path}[]`)
    }
    visit(dossierJsonSchema(), '')
    expect(undescribed).toEqual([])
  })
})

describe('agencies of a dossier', () => {
  it('are known by each of their names, other outlets not', () => {
    const dossier = parseDossier(
      'name: X\noutlets:\n  - name: Norwick Wire\n    aliases: [NW]\n    agency: true\n  - name: Quay Post\n',
    )
    expect([...agenciesOf(dossier)]).toEqual([
      ['Norwick Wire', 'Norwick Wire'],
      ['NW', 'Norwick Wire'],
    ])
  })
})
