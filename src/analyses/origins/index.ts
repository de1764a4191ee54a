export {
  type ArticleMap,
  articleWith,
  mapArticles,
  mapArticlesAround,
  mapStories,
  storyKeyOf,
  storyOf,
} from './article-map.ts'
export type { Article, Derivation, Relation } from './articles.ts'
export type { Ranked } from './candidates.ts'
export { familyNamingNoSource, type Origin, type Step } from './chains.ts'
export {
  type ClaimCluster,
  clusterBefore,
  clustersOf,
  countOrigins,
  type EarlierCluster,
  type KeyedCluster,
  type Report,
  standingOf,
} from './claim-clusters.ts'
export { type ComparedClaim, difference, type Membership } from './clusters.ts'
export { type CompareOptions, compareDocuments, methodOf } from './compare.ts'
export { type Graph, type GraphEdge, type GraphNode, graphOf } from './graph.ts'
export { KnownPeople, type KnownSources, type PersonNames, spokenName } from './known-people.ts'
export { findLikenesses, type Likeness } from './likeness.ts'
export {
  endOfClaim,
  type FindOptions,
  findKeyedOrigins,
  findOrigins,
  originInLedger,
  originOfClaim,
} from './origins.ts'
export { type KnownOutlet, OutletBook } from './outlets.ts'
export { People, PeopleByName, type Person } from './people.ts'
export { jaccard, shinglesOf } from './shingles.ts'
export { readSketch, type Sketch, sketchOf } from './sketch.ts'
