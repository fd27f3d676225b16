import { ANSWERING_KINDS, type Clause } from '../../domain/index.js'
import type { ClausePlace } from '../../store/index.js'
import type { App } from '../create-app.js'
import { bridgePlans } from './bridge-plans.js'
import { type FloorPair, similarityFloor } from './floor.js'
import { createHeadingTexts, lettersOf } from './heading-texts.js'
import { type ComparedBy, type PreparedText, prepareTexts } from './similar-texts.js'

/** Clauses that give the rarity of terms and the floor: evenly over the library, enough for terms that one clause in a thousand has. */
const SAMPLE = 2000

/** Measures of higher plans kept ready; three national plans have about a thousand. */
const MOST_BRIDGES = 2000

/** A measure of a higher plan over which two clauses may be alike. */
export interface Bridge extends PreparedText {
  readonly plan: string
  readonly clause: Clause
}

/** What every search of a library rests on. */
export interface SearchGround extends ComparedBy {
  readonly bridges: readonly Bridge[]
  /** How rare a word is in the library: ln((N + 1) / (df + 0.5)) over the sampled clauses. */
  rarity(word: string): number
  /** Scores that only one in twenty pairs of unrelated clauses reaches, for a clause and for a typed text; null where the library is too small. */
  readonly floor: { readonly like: number; readonly text: number } | null
}

/** The ground of a workspace, made at the first search and again when its plans have changed. */
export interface SearchGrounds {
  current(): Promise<SearchGround>
}

/** Labels at even distances up to the highest: gaps of removed clauses only make the sample a little smaller. */
function sampleOf(app: App): ClausePlace[] {
  const { highest } = app.store().clauses.state()
  const wanted = Math.min(SAMPLE, highest)
  const keys = Array.from({ length: wanted }, (_, at) => 1 + Math.floor((at * highest) / wanted))
  return app.store().clauses.byKeys(keys)
}

async function build(app: App): Promise<SearchGround> {
  const { createTermSpace } = await import('../../links/similar/index.js')
  const segmenter = await app.stages.segmenter()
  const sample = sampleOf(app)
  const words = sample.map((p) => segmenter.cut(p.clause.text))
  const space = createTermSpace(words.map(lettersOf))
  const by: ComparedBy = { space, headings: createHeadingTexts(app, space) }
  const frequency = new Map<string, number>()
  for (const norm of words.flatMap((cut) => [...new Set(cut.map((w) => w.norm))])) {
    frequency.set(norm, (frequency.get(norm) ?? 0) + 1)
  }
  const measures = bridgePlans(app)
    .flatMap(({ id }) =>
      app
        .store()
        .clauses.ofPlan(id)
        .filter((c) => ANSWERING_KINDS.has(c.kind))
        .map((clause) => ({ plan: id, clause })),
    )
    .slice(0, MOST_BRIDGES)
  const prepared = await prepareTexts(
    app,
    by,
    measures.map((m) => m.clause),
  )
  const bridges = measures.map((m, at) => ({ ...m, ...prepared[at]! }))
  const texts = await prepareTexts(
    app,
    by,
    sample.map((p) => p.clause),
  )
  const pairs = texts.map((text, at): FloorPair => {
    const { plan, clause } = sample[at]!
    return { ...text, plan, paragraph: `${plan}/${clause.paragraph}` }
  })
  return {
    ...by,
    bridges,
    rarity: (word) => Math.log((sample.length + 1) / ((frequency.get(word) ?? 0) + 0.5)),
    floor: await similarityFloor(space, pairs, bridges),
  }
}

/** Keeps the ground of one program. */
export function createSearchGrounds(app: () => App): SearchGrounds {
  let made: { readonly state: string; readonly ground: Promise<SearchGround> } | undefined
  return {
    async current() {
      const { count, highest } = app().store().clauses.state()
      const { sha256 } = await app().stages.model()
      const state = JSON.stringify([count, highest, sha256, bridgePlans(app()).map((p) => p.id)])
      if (made?.state !== state) made = { state, ground: build(app()) }
      const { ground } = made
      return ground.catch((error: unknown) => {
        if (made?.ground === ground) made = undefined
        throw error
      })
    },
  }
}
