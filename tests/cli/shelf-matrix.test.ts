import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CliContext } from '../../src/cli/context.js'
import { EXIT } from '../../src/cli/exit-codes.js'
import { run } from '../../src/cli/run.js'
import type { Matrix, PlanSummary, ShelfView } from '../../src/domain/index.js'
import { DRAFT_TEXT, REFERENCE_TEXT } from '../app/temporary-app.js'
import { temporaryFolder } from '../store/temporary.js'

const TITLE = '云川省“十四五”居民健康规划'

async function call(folder: string, ...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const context: CliContext = {
    environment: { DUIBIAO_INDEX: join(folder, 'index') },
    out: (text) => (out += text),
    err: (text) => (err += text),
    errIsTerminal: false,
    columns: 80,
    stopped: () => new Promise(() => undefined),
    exitCode: EXIT.done,
  }
  return { code: await run(argv, context), out, err }
}

/** A workspace with a reference and one draft. */
async function library(): Promise<{ folder: string; plans: PlanSummary[] }> {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'r.txt'), REFERENCE_TEXT)
  writeFileSync(join(folder, 'd.txt'), DRAFT_TEXT)
  await call(folder, 'import', join(folder, 'r.txt'), join(folder, 'd.txt'))
  return { folder, plans: JSON.parse((await call(folder, 'list', '--json')).out) as PlanSummary[] }
}

describe('duibiao matrix and shelf over the library', () => {
  it('compare its plans with a reference named by title or number, in text, JSON and files', async () => {
    const { folder, plans } = await library()
    const { id } = plans.find((p) => p.profile.title === TITLE)!
    const xlsx = join(folder, 'm.xlsx')
    const text = await call(folder, 'matrix', '-r', TITLE, '--xlsx', xlsx)
    expect(text).toMatchObject({ code: EXIT.done, err: '' })
    expect(text.out).toMatch(/草案 1 份\n《青禾县“十四五”居民健康规划》覆盖 \d+/)
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')
    const matrix = JSON.parse((await call(folder, 'matrix', '-r', id, '--level', 'county', '--json')).out) as Matrix
    expect(matrix.columns).toHaveLength(1)
    const csv = join(folder, 's.csv')
    const shelf = await call(folder, 'shelf', '疫苗接种率', '-r', TITLE, '--csv', csv)
    expect(shelf.out).toMatch(/覆盖 {2}青禾 {2}95%：95%\n {3}适龄儿童国家免疫规划疫苗接种率不低于95%。/)
    expect(readFileSync(csv, 'utf8')).toContain('"要求 95%"')
    const { measure } = matrix.rows.find((r) => r.text.includes('疫苗接种率'))!
    const json = await call(folder, 'shelf', measure, '-r', id, '--order', 'region', '--json')
    expect((JSON.parse(json.out) as ShelfView).measure.id).toBe(measure)
  })

  it.each<[string, string[], RegExp]>([
    ['neither project nor reference', ['matrix'], /用 --project 指定审查项目，或用 --reference/],
    ['both', ['matrix', '--project', 'x', '-r', 'y'], /二者选一/],
    ['a choice with a project', ['matrix', '--project', 'x', '--level', 'city'], /与 --reference 同用/],
    ['a reference nobody knows', ['matrix', '-r', '没有这份'], /没有编号为|找不到/],
    ['a choice of no plan', ['matrix', '-r', TITLE, '--level', 'township'], /没有符合条件/],
    ['words of no measure', ['shelf', '海洋牧场', '-r', TITLE], /没有含这些字的举措/],
    ['words of several measures', ['shelf', '建', '-r', TITLE], /有 \d+ 项举措含“建”/],
    ['a file in no folder', ['shelf', '疫苗', '-r', TITLE, '--csv', 'no/where.csv'], /文件夹不存在/],
  ])('refuse %s with a sentence', async (_, argv, message) => {
    const { folder } = await library()
    const { code, out, err } = await call(folder, ...argv)
    expect(err).toMatch(message)
    expect([code, out]).toEqual([EXIT.badInput, ''])
  })
})
