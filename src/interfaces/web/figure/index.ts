export { type Draw, Figure, type FigureTable, palette } from './figure.tsx'
export { SaveTable, saveCsv } from './save-table.tsx'
