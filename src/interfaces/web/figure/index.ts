export { type Draw, Figure, type FigureTable } from './figure.tsx'
export { SaveTable, saveCsv } from './save-table.tsx'
