import { grown } from './grown.ts'

/** One size of a grown ledger, in a process of its own: `node grow.js BASE FOLDER TIMES` prints JSON. */
const [base, folder, times] = process.argv.slice(2) as [string, string, string]
console.log(JSON.stringify(await grown(base, folder, Number(times))))
