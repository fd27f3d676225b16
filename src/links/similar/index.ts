export { createTermSpace, type TermSpace, type TermVector } from './term-space.js'
export {
  directShare,
  nearestBridges,
  rerankSimilar,
  type Similar,
  type SimilarCandidate,
  type SimilarText,
} from './rerank.js'
