import type { Stages } from '../../../src/app/stages.js'
import { dots } from '../../../src/domain/dot.js'
import { BASELINES, isSentence, rank } from '../../../tests/eval/baselines.js'
import { LABELLED } from '../../../tests/eval/labelled-plans.js'
import { readRows } from '../../../tests/eval/shared-data.js'
import { evidenceAt } from '../../../tests/eval/verdict-eval.js'
import { readExamples } from '../judge/examples.js'
import type { Vectors } from './vectors.js'

/** Shares of measures whose labelled evidence is the most similar text, and among the first three; one pair a labelled plan. */
export type Hits = (readonly [number, number])[]

const FIRST = 3

/** By cosine among the labelled plans' own sentences. */
export async function sentenceEvidence(vectors: Vectors): Promise<Hits> {
  const measures = new Map(readRows('gold/national.measures.tsv').map(([id, text]) => [id!, text!]))
  const out: Hits = []
  for (const plan of LABELLED) {
    const sentences = readRows(`gold/${plan}.seg.txt`)
      .map(([id, text]) => ({ id: id!, text: text ?? '' }))
      .filter((s) => isSentence(s.text))
    const known = new Set(sentences.map((s) => s.id))
    const asked = readRows(`gold/${plan}.labels.tsv`).flatMap(([id, label, evidence]) => {
      const answers = new Set((evidence ?? '').split(',').filter((e) => known.has(e)))
      return label !== 'N' && answers.size > 0 ? [{ text: measures.get(id!)!, answers }] : []
    })
    const theirs = await vectors(sentences.map((s) => s.text))
    const ours = await vectors(asked.map((a) => a.text))
    const places = asked.map(({ answers }, at) => {
      const scores = dots(ours[at]!, theirs)
      const order = sentences.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]! || a - b)
      return order.findIndex((i) => answers.has(sentences[i]!.id))
    })
    const within = (many: number): number => places.filter((p) => p < many).length / places.length
    out.push([within(1), within(FIRST)])
  }
  return out
}

/** Among the clauses the program reads: by cosine alone, and by the program's own score. */
export async function planEvidence(stages: Stages): Promise<{ readonly dense: Hits; readonly fused: Hits }> {
  const { reference, sets } = await readExamples(stages)
  const hitsOf = (name: string): Hits => {
    const baseline = BASELINES.find((b) => b.name === name)!
    return sets.map((set) => {
      const ranked = rank(baseline, reference, set).flatMap((r) => {
        const label = set.draft.labels.get(r.measure)
        return label ? [{ label, clauses: r.clauses }] : []
      })
      return [evidenceAt(ranked, 1), evidenceAt(ranked, FIRST)] as const
    })
  }
  return { dense: hitsOf('dense alone'), fused: hitsOf('fused (links)') }
}
