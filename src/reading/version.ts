/** The reader's version, as in package.json: a reading says which reader made it. */
export const READER_VERSION: string = '0.3.0'
