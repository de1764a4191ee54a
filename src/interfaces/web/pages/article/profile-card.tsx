import type { VNode } from 'preact'
import { isolated } from '../../../../text/index.ts'
import type { Claim } from '../../../contract/index.ts'
import { KIND_WORDS, peopleText } from '../../words/index.ts'

interface Line {
  readonly name: string
  readonly value: string
  /** Whether words of the text say it, or a ruling. */
  readonly ruled: boolean
}

function linesOf({ profile, party, ruling }: Claim): Line[] {
  const { kind, name, count, outlet, anonymityReason, affiliation, knowledge, cites } = profile
  const edit = ruling?.edit ?? {}
  const people = peopleText(count)
  const said = (label: string, fact: { value: string; span: unknown } | null): Line[] =>
    fact === null ? [] : [{ name: label, value: fact.value, ruled: fact.span === null }]
  return [
    { name: 'Kind', value: `${KIND_WORDS[kind].name}: ${KIND_WORDS[kind].means}`, ruled: edit.kind !== undefined },
    ...(name === null ? [] : [{ name: 'Who', value: name, ruled: edit.name !== undefined }]),
    ...(people === null ? [] : [{ name: 'How many', value: people, ruled: edit.least !== undefined }]),
    ...(party === null ? [] : [{ name: 'Speaks for', value: party, ruled: edit.party !== undefined }]),
    ...said('Side', affiliation),
    ...said('Told', outlet),
    ...said('Knows by', knowledge),
    ...(cites.length === 0
      ? []
      : [{ name: 'Cites', value: cites.map((cited) => cited.name).join(', which cites '), ruled: false }]),
    ...said('Unnamed because', anonymityReason),
  ]
}

/** On whose word a claim rests, as far as the text says. */
export function ProfileLines({ claim }: { readonly claim: Claim }): VNode {
  return (
    <dl class="profile">
      {linesOf(claim).map(({ name, value, ruled }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {isolated(value)}
            {ruled && <span class="quiet small"> (by ruling)</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
