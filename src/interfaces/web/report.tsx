import { answerFrom } from './data/index.ts'
import { embedded, type ReportData } from './report/index.ts'

/** The data lie in the page as gzip, in base64. */
async function unpacked(): Promise<ReportData> {
  const packed = atob(document.getElementById('rapporteur-report')!.textContent!.trim())
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return (await new Response(stream).json()) as ReportData
}

unpacked().then((data) => {
  answerFrom(embedded(data))
  return import('./main.tsx')
})
