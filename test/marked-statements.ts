import type { Codebook, StatementData } from '../src/reading/index.ts'
import type { Span } from '../src/text/index.ts'

/** A statement as a person marks it in its sentence. */
export interface MarkedStatement {
  readonly party: string
  readonly issue: string
  readonly stance: NonNullable<StatementData['stance']>
  readonly modality: StatementData['modality']
  /** Where marked. */
  readonly how?: string
  readonly by?: string
  readonly recipient?: string
  /** The marked words, by field: each must meet a word of the coding's `why` of that field. */
  readonly marks: readonly { readonly field: string; readonly span: Span }[]
}

/**
 * A sentence with the statements that must be found in it, and no others. Marks may nest; a number before the field tells
 * statements apart; a mark may say several things.
 *
 * @example markedStatements('[Arland]{party Arland} [will not leave]{stance rejects} [the islet]{issue The islet}.')
 * @example '[Arland]{party Arland} [will]{stance accepts, modality conditional} close [the mine]{issue Mine} if …'
 */
export function markedStatements(marked: string): { readonly text: string; readonly statements: MarkedStatement[] } {
  let text = ''
  const open: number[] = []
  const found = new Map<number, { fields: Map<string, string>; marks: { field: string; span: Span }[] }>()
  for (const [piece, tags] of marked.matchAll(/\[|\]\{([^}]*)\}|[^[\]]+/g)) {
    if (piece === '[') open.push(text.length)
    else if (tags === undefined) text += piece
    else {
      const start = open.pop()
      if (start === undefined) throw new Error(`a mark is closed that was not opened in ${marked}`)
      for (const tag of tags.split(/\s*,\s*/)) {
        const [, number, field, value] = /^(?:(\d+) )?(\w+) (.+)$/.exec(tag) ?? []
        if (field === undefined || value === undefined) throw new Error(`cannot read {${tag}} in ${marked}`)
        const key = Number(number ?? 1)
        const statement = found.get(key) ?? {
          fields: new Map<string, string>(),
          marks: [] as { field: string; span: Span }[],
        }
        found.set(key, statement)
        statement.fields.set(field, value)
        if (/^(party|stance|issue)$/.test(field)) statement.marks.push({ field, span: { start, end: text.length } })
      }
    }
  }
  if (open.length > 0) throw new Error(`unclosed mark in ${marked}`)
  const statements = [...found.values()].map(({ fields, marks }): MarkedStatement => {
    const { party, issue, stance, modality = 'asserted', ...rest } = Object.fromEntries(fields)
    if (!party || !issue || !stance) throw new Error(`party, issue and stance must be marked in ${marked}`)
    return {
      party,
      issue,
      stance: stance as MarkedStatement['stance'],
      modality: modality as MarkedStatement['modality'],
      ...rest,
      marks,
    }
  })
  return { text, statements }
}

/** Two quarrels that never were: over an islet, and on a pier. */
export const QUARRELS: Codebook = {
  parties: [
    {
      name: 'Arland',
      aliases: ['Arlander', 'Arlanders', 'Arlandic'],
      metonyms: ['Tessin', 'the Rotunda'],
      people: [
        { name: 'Mira Tolvaj', aliases: ['Tolvaj'] },
        { name: 'Jonas Reth', aliases: [] },
      ],
    },
    {
      name: 'Velk',
      aliases: ['Velkish', 'Velks'],
      metonyms: ['Osk', 'Amber Hall'],
      people: [{ name: 'Piotr Zelensky', aliases: ['Zelenskyy'] }],
    },
    { name: 'League of Straits', aliases: ['the League'], metonyms: ['Port Hale'], people: [] },
    {
      name: "Dockers' Union",
      aliases: ['the union', 'dockers'],
      metonyms: [],
      people: [{ name: 'Sal Brannigan', aliases: [] }],
    },
    {
      name: 'Lenn Port Authority',
      aliases: ['the port', 'port management', 'the authority'],
      metonyms: [],
      people: [],
    },
  ],
  issues: [
    { name: 'The islet', words: ['islet', 'withdraw', 'withdrawal', 'garrison'] },
    { name: 'Fishing', words: ['fishing', 'quota', 'trawler'] },
    { name: 'Sanctions', words: ['sanction', 'embargo'] },
    { name: 'Monitors', words: ['monitor', 'observer'] },
    { name: 'Pay', words: ['wage', 'pay rise', 'overtime'] },
    { name: 'Automation', words: ['crane', 'automation', 'job cut'] },
  ],
}
