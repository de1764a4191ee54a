export type { Article, Derivation, Relation } from './articles.ts'
export type { Origin, Step } from './chains.ts'
export { type ComparedClaim, clusterClaims, difference, type Membership } from './clusters.ts'
export { type Graph, type GraphEdge, type GraphNode, graphOf } from './graph.ts'
export { findLikenesses, type Likeness } from './likeness.ts'
export {
  type ArticleMap,
  articleMap,
  type ClaimCluster,
  clustersOf,
  findOrigins,
  mapArticles,
  mapArticlesAround,
  originOfClaim,
  type Report,
} from './origins.ts'
export type { KnownOutlet } from './outlets.ts'
export { jaccard, shinglesOf } from './shingles.ts'
export { readSketch, type Sketch, sketchOf } from './sketch.ts'
