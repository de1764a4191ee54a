export {
  ACTION_ROW_BITS,
  ACTION_SHIFT,
  ACTION_TEMPLATES,
  actionHashes,
  LABEL_ROW_BITS,
  LABEL_TEMPLATES,
  labelRows,
} from './features.ts'
export { pairOf } from './labels.ts'
export { loadParser, treeFeatureSet } from './parser.ts'
export { attach, begin, makeState, type State } from './state.ts'
export { enter, type Parser, parse, type Tree } from './tree.ts'
