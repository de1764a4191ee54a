export { type Draw, Figure, type FigureTable, palette } from './figure.tsx'
