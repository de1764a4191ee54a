import type { ReportData } from '../contract/index.ts'
import { answerFrom, answerIn } from './data/index.ts'
import { embedded } from './report/index.ts'

/** The data lie in the page as gzip, in base64. */
async function unpacked(): Promise<ReportData> {
  const packed = atob(document.getElementById('rapporteur-report')!.textContent!.trim())
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return answerIn(await new Response(stream).text()) as ReportData
}

// What changes the record is not there for a file.
document.documentElement.dataset.report = ''

unpacked().then((data) => {
  answerFrom(embedded(data))
  return import('./main.tsx')
})
