/**
 * Verdicts on every measure of a reference for one draft. How to call it:
 *
 *     const measures = measuresOf(reference.plan)
 *     const scores = scorePairs(reference, draft, measures)            // links
 *     const candidates = findCandidates(scores)                        // links
 *     const wordVectors = vectors of wordsToEmbed([reference, draft])  // embeddings: { text: w.norm, words: [w] }
 *     judgeCoverage({ reference, draft, measures, candidates, wordVectors, judge: parseJudgeWeights(json) })
 */
export type { CoverageInput } from './coverage/coverage-input.js'
export { judgeCoverage } from './coverage/judge-coverage.js'
export { parseJudgeWeights, type JudgeWeights } from './coverage/judge-weights.js'
export { wordsToEmbed } from './coverage/words-to-embed.js'
export { readMeasures, type ReadMeasures } from './coverage/read-measures.js'
