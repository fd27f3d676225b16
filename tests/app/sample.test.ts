import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decide } from '../../src/app/decide.js'
import { exportReview } from '../../src/app/export.js'
import { projectMatrix } from '../../src/app/matrix.js'
import { overviewOf } from '../../src/app/overview.js'
import { reviewOf } from '../../src/app/review.js'
import { openSample, reviseSample } from '../../src/app/sample.js'
import { temporaryApp } from './temporary-app.js'

/** The texts of a bundled file's sentences, to know from outside the program what a revision left alone. */
const sentencesOf = (file: string): Set<string> =>
  new Set(
    readFileSync(new URL(`../../src/app/sample/${file}`, import.meta.url), 'utf8')
      .split(/[\n。]|<\/?p>/)
      .map((s) => s.replace(/^（[一二三四五六七八九]+）|^[一二三四五六七八九]+、/, '').trim())
      .filter((s) => s !== ''),
  )

describe('the second round of the sample', () => {
  it('keeps each decision whose evidence did not change, and reopens the others', async () => {
    const app = temporaryApp()
    const project = await openSample(app)
    const draft = project.drafts[0]!
    const before = await reviewOf(app, project.id, draft)
    for (const row of before.rows.filter((r) => r.measure.kind !== 'indicator')) {
      const { verdict } = row.coverage
      await decide(app, project.id, draft, { measure: row.measure.id, verdict, reviewer: '甲' })
    }
    const round = await reviseSample(app)
    expect([round.earlier.id, round.later.fileName]).toEqual([draft, '示例-草案一（修改稿）.txt'])
    const after = await reviewOf(app, project.id, round.later.id)
    const kept = sentencesOf('draft-revised.txt')
    const texts = new Map(
      app
        .store()
        .clauses.ofPlan(draft)
        .map((c) => [c.id, c.text.replace(/。$/, '')]),
    )
    const wrong: string[] = []
    before.rows.forEach((row, at) => {
      const now = after.rows[at]!
      if (row.measure.kind === 'indicator') return
      expect(now.decision, row.measure.text).not.toBeNull()
      const best = row.coverage.verdict === 'omitted' ? undefined : row.coverage.evidence[0]?.clause
      const gone = best !== undefined && !kept.has(texts.get(best)!)
      // What rested on a text that is gone must be looked at again; what is judged alike on texts that stayed must not.
      if (gone && !now.decision!.stale) wrong.push(`not reopened: ${row.measure.text}`)
    })
    expect(wrong).toEqual([])
    const stale = after.rows.filter((r) => r.decision?.stale)
    expect(round.reopened).toEqual(stale.map((r) => r.measure.id))
    expect(stale.length).toBeGreaterThan(0)
    // 28 of 77 as measured; an omission is reopened too when its nearest clause is another one.
    expect(stale.length).toBeLessThan(before.rows.length * 0.4)
    expect(Object.values(round.outcome)).toEqual(expect.arrayContaining(['fixed', 'broken', 'kept', 'open']))
  })

  it('is the same round when asked again, and the file says what was taken up', async () => {
    const app = temporaryApp()
    const { id } = await openSample(app)
    const first = await reviseSample(app)
    expect(await reviseSample(app)).toEqual(first)
    const file = await exportReview(app, id, first.later.id, 'json', { filters: {} })
    expect(JSON.parse(file.content as string)).toMatchObject({ round: { earlier: { fileName: '示例-草案一.txt' } } })
  })

  it('is refused where the first draft was taken out of the project', async () => {
    const app = temporaryApp()
    const project = await openSample(app)
    app.store().projects.patch(project.id, { drafts: project.drafts.slice(1) })
    await expect(reviseSample(app)).rejects.toMatchObject({ code: 'sample-changed' })
  })
})

describe('the views of the sample', () => {
  it('say what an indicator row says, in overview and matrix alike', async () => {
    const app = temporaryApp()
    const { id } = await openSample(app)
    const { measures, printed } = await overviewOf(app, id)
    const indicators = measures.filter((m) => m.kind === 'indicator')
    expect(indicators.length).toBeGreaterThan(3)
    const { rows } = await projectMatrix(app, id)
    for (const { id: measure, text } of measures) {
      const row = rows.find((r) => r.measure === measure)!
      expect(row.text).toBe(printed[measure] ?? text)
    }
    for (const { id: measure } of indicators) expect(printed[measure]).toMatch(/^[^：]+：\d{4}年 /u)
  })
})
