import { type Finding, openLedger } from '../../../ledger/index.ts'
import { answerWith, started } from './answer.ts'
import type { DeskSetting } from './setting.ts'

export interface CheckQuestions {
  check(): readonly Finding[]
}

answerWith(
  Promise.resolve({
    check: async (): Promise<readonly Finding[]> => {
      const ledger = await openLedger((started as DeskSetting).ledger)
      const findings: Finding[] = []
      try {
        for await (const finding of ledger.check()) findings.push(finding)
      } finally {
        await ledger.close()
      }
      return findings
    },
  }),
)
