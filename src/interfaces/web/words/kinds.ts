import type { SourceKind } from '../../contract/index.ts'

/** From those whom one could ask to those whom one could not; the order of all lists and pictures of kinds. */
export const KINDS: readonly SourceKind[] = [
  'named',
  'role',
  'collective',
  'document',
  'outlet',
  'anonymous',
  'unstated',
]

interface KindWords {
  readonly name: string
  readonly means: string
}

export const KIND_WORDS: Readonly<Record<SourceKind, KindWords>> = {
  named: { name: 'Named', means: 'called by a name' },
  role: { name: 'Role only', means: 'known by office, trade or side, without a name' },
  collective: { name: 'Collective', means: 'a body, place or crowd that speaks as one' },
  document: { name: 'Document', means: 'a text, poll or study' },
  outlet: { name: 'Outlet', means: 'another news organisation' },
  anonymous: { name: 'Anonymous', means: 'the text withholds who it is' },
  unstated: { name: 'Unstated', means: 'the text does not say who' },
}

export function kindName(kind: string): string {
  return KIND_WORDS[kind as SourceKind]?.name ?? kind
}

const RULED: Readonly<Record<string, string>> = {
  accept: 'Accepted',
  reject: 'Rejected',
  edit: 'Edited',
  withdraw: 'Withdrawn',
}

export function rulingName(action: string): string {
  return RULED[action] ?? action
}

/** What a level of confidence is called; the numbers are those of the lists' filter. */
export function sureText(confidence: number): string {
  return `${Math.round(confidence * 100)} % sure`
}
