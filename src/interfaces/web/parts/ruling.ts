import type { Claim, Coding, Edit } from '../../contract/index.ts'
import { say } from '../app/index.ts'
import { RequestFailed, rule, ruleCoding, type ShownCoding, undo } from '../data/index.ts'

const DONE: Readonly<Record<string, string>> = {
  accept: 'Accepted',
  reject: 'Rejected',
  edit: 'Edited',
  withdraw: 'Ruling withdrawn',
}

const MOST_WORDS = 60

function named({ words }: Claim | Coding): string {
  const said = (typeof words === 'string' ? words : words.content).replaceAll(/\s+/g, ' ')
  return said.length > MOST_WORDS ? `${said.slice(0, MOST_WORDS).replace(/\s\S*$/, '')} …` : said
}

/** Records a ruling and says so, with a way back. True: it is recorded. */
export async function ruleAndSay(
  claim: Claim,
  action: 'accept' | 'reject' | 'edit' | 'withdraw',
  edit?: Edit,
  why?: string,
): Promise<boolean> {
  try {
    const { ruling } = await rule(claim, action, edit, why)
    say(`${DONE[action]}: ${named(claim)}`, () => void undoAndSay(ruling.id))
    return true
  } catch (error) {
    say(failure(error))
    return false
  }
}

/** As `ruleAndSay`, on a coding. */
export async function ruleCodingAndSay(
  shown: ShownCoding,
  action: 'accept' | 'reject' | 'edit' | 'withdraw',
  set?: Readonly<Record<string, string | null>>,
  why?: string,
): Promise<boolean> {
  try {
    const { ruling, coding } = await ruleCoding(shown, action, set, why)
    say(`${DONE[action]}: ${named(coding)}`, () => void undoAndSay(ruling.id))
    return true
  } catch (error) {
    say(failure(error))
    return false
  }
}

export async function undoAndSay(ruling?: string): Promise<void> {
  try {
    const ruled = await undo(ruling)
    if (ruled === null) say('Nothing to undo: no ruling was made in this tab.')
    else say(`Undone: ${named('claim' in ruled ? ruled.claim : ruled.coding)}`)
  } catch (error) {
    say(failure(error))
  }
}

function failure(error: unknown): string {
  if (!(error instanceof RequestFailed)) return String(error)
  return error.problem.detail ?? error.problem.title
}
