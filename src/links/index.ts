export { scorePairs, type PairScores } from './pair-scores.js'
export { findCandidates, CANDIDATES } from './candidates.js'
export { linkClauses, LINKS_PER_CLAUSE } from './links.js'
