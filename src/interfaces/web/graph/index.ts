export { type DrawnEdge, type DrawnNode, graphHeight, originGraph } from './origin-graph.ts'
export { CHART_FONT, type Palette, VARIABLES } from './palette.ts'
