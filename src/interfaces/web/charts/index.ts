export { type DrawnEdge, type DrawnNode, graphHeight, originGraph } from './origin-graph.ts'
export type { Palette } from './palette.ts'
export { type Share, sharesByGroup, sharesOverTime } from './shares.ts'
