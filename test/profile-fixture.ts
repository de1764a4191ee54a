import type { Attribution } from '../src/reading/attributions/index.ts'
import { type Entity, type EntityType, fineTags, type Mention, tagNumber } from '../src/reading/entities/index.ts'
import {
  type ProfiledText,
  profiledAttributions,
  profileSources,
  type SourceProfile,
} from '../src/reading/profiles/index.ts'
import { type Tokens, tokenize } from '../src/reading/tokens/index.ts'
import type { Span } from '../src/text/index.ts'

type Role = 'source' | 'cue' | 'content'

/**
 * The profiles of a text in a mini-language, so that rules can be tried without models:
 *
 *     [A senior <g1 Varnian> official]{source} [told]{cue} <o1 Meridian> [it was late]{content}.
 *
 * `[words]{role}` are the spans of attributions: each cue is one attribution and takes the source and contents that stand
 * nearest before the next cue; `{source1}` and the like say which attribution, from 1, where that is not so.
 * `<p1 Harun Deste>` is a mention: `p` person, `o` organisation, `l` place, `g` group, then the entity's number; `<p1~ the
 * official>` a role, `<p1* he>` a pronoun. `word_VBN` sets a tag; the others go by closed lists, endings and capitals.
 */
export function profilesIn(marked: string): { profiles: SourceProfile[]; text: string } {
  const { text, profiled, attributions } = read(marked)
  return { profiles: profileSources(profiled, attributions), text }
}

/** What is told of such a text: for each attribution its source's words and its profile as one line, the cue between them. */
export function toldIn(marked: string): string[] {
  const { text, profiled, attributions } = read(marked)
  return profiledAttributions(profiled, attributions).map(({ source, cue, profile }) => {
    const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
    return `${words(source)} / ${words(cue)} / ${lineOf(profile)}`
  })
}

/** Cue and content of each attribution that is told, as `toldIn`. */
export function contentsIn(marked: string): string[] {
  const { text, profiled, attributions } = read(marked)
  return profiledAttributions(profiled, attributions).map(({ cue, content }) => {
    const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
    return `${words(cue)} / ${words(content)}`
  })
}

function read(marked: string): { text: string; profiled: ProfiledText; attributions: Attribution[] } {
  const { text, spans, mentions, forced } = parse(marked)
  const tokens = tokenize(text)
  const tag = tagsOf(tokens, mentions, forced)
  const entities = entitiesOf(tokens, mentions)
  return { text, profiled: { tokens, tag, tagNames: fineTags, entities }, attributions: attributionsOf(spans, text) }
}

/** One line a profile: kind, count, then what is not null: `role 1 outlet=Reuters side=Ukraine`. */
export function lineOf({ kind, count, outlet, affiliation, knowledge, anonymityReason, cites }: SourceProfile): string {
  const many =
    count.least === count.most ? `${count.least}` : `${count.least}${count.most === null ? '+' : `-${count.most}`}`
  const fields = { outlet, side: affiliation, knows: knowledge, reason: anonymityReason }
  const said = Object.entries(fields).flatMap(([name, value]) => (value ? [`${name}=${value.value}`] : []))
  const cited = cites.map(({ kind: of, name, outlet: told }) => `${of} ${name}${told ? ` of ${told.value}` : ''}`)
  return [kind, many, ...said, ...(cited.length > 0 ? [`cites=${cited.join(' < ')}`] : [])].join(' | ')
}

interface MarkedSpan extends Span {
  readonly role: Role
  readonly number: number | null
}
interface MarkedMention extends Span {
  readonly id: string
  readonly form: Mention['form']
}

function parse(marked: string): {
  text: string
  spans: MarkedSpan[]
  mentions: MarkedMention[]
  forced: Map<number, string>
} {
  const spans: MarkedSpan[] = []
  const mentions: MarkedMention[] = []
  const forced = new Map<number, string>()
  const open: number[] = []
  const angles: { id: string; form: Mention['form']; start: number }[] = []
  let text = ''
  const step = /\[|\]\{(source|cue|content)(\d*)\}|<([polg]\d+)([~*]?) |>|_([A-Z]+\$?)|[^[\]<>_]+|./gs
  for (const [whole, role, number, id, form, tag] of marked.matchAll(step)) {
    if (whole === '[') open.push(text.length)
    else if (role)
      spans.push({ start: open.pop()!, end: text.length, role: role as Role, number: number ? Number(number) : null })
    else if (id)
      angles.push({ id, form: form === '~' ? 'role' : form === '*' ? 'pronoun' : 'name', start: text.length })
    else if (whole === '>') {
      const { start, ...mention } = angles.pop()!
      mentions.push({ ...mention, start, end: text.length })
    } else if (tag) forced.set(text.length, tag)
    else text += whole
  }
  return { text, spans, mentions, forced }
}

function attributionsOf(spans: readonly MarkedSpan[], text: string): Attribution[] {
  const cues = spans.filter(({ role }) => role === 'cue')
  const parts = cues.map((cue) => ({ cue: [cue as Span], source: [] as Span[], content: [] as Span[] }))
  for (const span of spans) {
    if (span.role === 'cue') continue
    const near = cues.map((cue) => Math.max(cue.start - span.end, span.start - cue.end))
    const number = span.number === null ? near.indexOf(Math.min(...near)) : span.number - 1
    parts[number]![span.role].push({ start: span.start, end: span.end })
  }
  return parts.map((part, i) => {
    const quotation = text[part.content[0]?.start ?? -1] === '"' ? 'direct' : 'indirect'
    return { id: `a${i + 1}`, ...part, quotation, confidence: 1, within: null }
  })
}

const types: Readonly<Record<string, EntityType>> = { p: 'person', o: 'organisation', l: 'place', g: 'group' }

function entitiesOf(tokens: Tokens, marked: readonly MarkedMention[]): Entity[] {
  const ids = [...new Set(marked.map(({ id }) => id))]
  return ids.map((id, entity) => {
    const own = marked.filter((mention) => mention.id === id)
    const mentions = own.map(({ start, end, form }): Mention => {
      const first = tokens.starts.indexOf(start)
      const last = tokens.ends.indexOf(end)
      if (first < 0 || last < 0)
        throw new Error(`"${tokens.text.slice(start, end)}" does not begin and end with a token`)
      return { span: { start, end }, first, end: last + 1, head: headIn(tokens, first, last), form, role: null, entity }
    })
    const best = own.reduce((a, b) =>
      a.form === b.form
        ? b.end - b.start > a.end - a.start
          ? b
          : a
        : a.form === 'name'
          ? a
          : b.form === 'name'
            ? b
            : a,
    )
    const name = tokens.text.slice(best.start, best.end)
    return {
      id: `e${entity + 1}`,
      type: types[id[0]!]!,
      name,
      mentions,
      gender: null,
      plural: false,
      count: null,
      country: null,
    }
  })
}

/** Head of a marked mention: the word before the first preposition, else the last. */
function headIn({ text, starts, ends }: Tokens, first: number, last: number): number {
  for (let i = first + 1; i <= last; i++)
    if (/^(of|for|at|from|with|who|familiar|close)$/.test(text.slice(starts[i], ends[i]))) return i - 1
  return last
}

const lists: Readonly<Record<string, string>> = {
  DT: 'the a an this that these those some all both each every another neither no any',
  IN: 'of in on at by for from with about into after before under against near because since as that if whether inside during while like than',
  TO: 'to',
  PRP: 'he she it they we i you him them us me one',
  PRP$: 'his her its their our my',
  WP: 'who whom what',
  WP$: 'whose',
  WDT: 'which',
  CD: 'two three four five six seven eleven dozen',
  CC: 'and but or nor neither',
  MD: 'would will could can must may',
  RB: "not publicly anonymously also directly closely n't there at-least nearly out",
  JJ: 'senior former top western familiar close aware several many few most other direct first second third sensitive private privy anonymous unnamed present foreign confidential chief deputy own',
  VBD: 'said told asked spoke declined requested was were had wrote knew did attended saw added warned called heard took put',
  VBZ: 'says is has asks leads',
  VBP: 'say are have work know',
  VB: 'be discuss speak avoid comment talk use lose',
  VBN: 'named identified briefed involved authorised authorized given granted seen used obtained been surveyed reviewed',
}
const closed = new Map(
  Object.entries(lists).flatMap(([tag, words]) => words.split(' ').map((word) => [word, tag] as const)),
)

function tagsOf(
  { text, count, starts, ends, sentences }: Tokens,
  mentions: readonly MarkedMention[],
  forced: ReadonlyMap<number, string>,
): number[] {
  const firsts = new Set(sentences)
  return Array.from({ length: count }, (_, i) => {
    const form = text.slice(starts[i], ends[i])
    const known = forced.get(ends[i]!) ?? markTag(form) ?? closed.get(form.toLowerCase())
    if (known) return tagNumber(known)
    const inName = mentions.some(
      ({ start, end, form: kind }) => kind === 'name' && starts[i]! >= start && ends[i]! <= end,
    )
    if (inName || (/^\p{Lu}/u.test(form) && !firsts.has(i) && !/^["“‘]$/.test(text.slice(starts[i - 1], ends[i - 1]))))
      return tagNumber('NNP')
    if (/^\d/.test(form)) return tagNumber('CD')
    if (form.endsWith('ing')) return tagNumber('VBG')
    if (form.endsWith('ed')) return tagNumber('VBN')
    return tagNumber(
      form.endsWith('s') && !/ss$/.test(form) ? 'NNS' : /^(people|police|men|women)$/i.test(form) ? 'NNS' : 'NN',
    )
  })
}

function markTag(form: string): string | null {
  if (/^['’]s?$/.test(form)) return 'POS'
  if (/^["“”‘]$/.test(form)) return '``'
  if (form === ',') return ','
  if (/^[.?!]$/.test(form)) return '.'
  if (/^[:;—–]$/.test(form) || form === '--') return ':'
  if (form === '-') return 'HYPH'
  return form === '(' ? '-LRB-' : form === ')' ? '-RRB-' : null
}
