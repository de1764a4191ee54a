import { userInfo } from 'node:os'

/** Who rules where nobody is named: RAPPORTEUR_ANALYST, or the name on this machine. */
export function analystHere(): string {
  return (process.env.RAPPORTEUR_ANALYST ?? userInfo().username).trim()
}
