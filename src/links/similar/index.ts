export { createTermSpace, type TermSpace, type TermVector } from './term-space.js'
export {
  directShare,
  type HeadingText,
  nearestBridges,
  rerankSimilar,
  type Similar,
  type SimilarCandidate,
  type SimilarText,
} from './rerank.js'
