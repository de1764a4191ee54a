export { type AddCounts, type AddOptions, addAll, type Refused, rereadAll } from './add.ts'
export { type ImportCounts, type Imported, importAll } from './import.ts'
export { readInto } from './read-into.ts'
export { CORES, type Readers, readersInThreads } from './readers.ts'
