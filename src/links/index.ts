export { scorePairs, type PairScores } from './pair-scores.js'
export { readReference, type ReadReference } from './read-reference.js'
export { findCandidates, CANDIDATES } from './candidates.js'
export { linkClauses, LINKS_PER_CLAUSE } from './links.js'
