/** What is wrong in a dossier.yaml, where, and what to do about it. */
export interface Problem {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  /** The words that are wrong, as written, cut to a line; empty where something is missing. */
  readonly value: string
  readonly reason: string
  /** Null where nothing can be proposed. */
  readonly mend: string | null
}

/** All that is wrong in a dossier.yaml; the message has a line for each, as compilers write it: `file:line:column: …`. */
export class DossierError extends Error {
  readonly file: string
  readonly problems: readonly Problem[]

  constructor(file: string, problems: readonly Problem[]) {
    super(problems.map((problem) => lineOf(file, problem)).join('\n'))
    this.name = 'DossierError'
    this.file = file
    this.problems = problems
  }
}

function lineOf(file: string, { line, column, reason, mend }: Problem): string {
  return `${file}:${line}:${column}: ${reason}${mend === null ? '' : ` (${mend})`}`
}
