import { describe, expect, it } from 'vitest'
import { writeReviewDocx } from '../../src/exports/review-docx.js'
import { hasOffice, reopened } from './office.js'
import { decision, report, row } from './report-builder.js'

const OFFICE_TIMEOUT = 60_000

describe('Word 审查意见', () => {
  it('is the same bytes for the same report, whenever it is made', async () => {
    const first = await writeReviewDocx(report())
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(Buffer.compare(first, await writeReviewDocx(report()))).toBe(0)
  })

  it('differs where the report differs', async () => {
    const other = report({ rows: [row('m9', 'omitted')] })
    expect(Buffer.compare(await writeReviewDocx(report()), await writeReviewDocx(other))).not.toBe(0)
  })

  it.skipIf(!hasOffice)(
    'opens in LibreOffice with all sections, decisions and run information',
    async () => {
      const bytes = await writeReviewDocx(
        report({
          rows: [
            row('m1', 'covered'),
            row('m2', 'partial'),
            row('m3', 'covered', { decision: decision('omitted', { reason: '草案确无此内容', note: '已电话核实' }) }),
          ],
          indicators: { comparisons: [], missing: ['人均预期寿命'] },
          findings: [
            {
              finding: {
                id: 'f',
                kind: 'typo',
                certainty: 'likely',
                clauses: [],
                quote: '<script>1</script>',
                message: '疑似文字差错，建议核实。',
              },
              places: [{ text: '', path: ['二、任务'], page: 3 }],
              sources: [],
            },
          ],
        }),
      )
      const text = Object.values(reopened(bytes, 'review.docx', 'txt:Text (encoded):UTF8')).join('')
      const expected = [
        '关于《云岭县健康服务规划》的审查意见',
        '一、总体情况',
        '二、遗漏清单',
        '健全m3号服务网络，提升服务能力。',
        '未覆盖：草案确无此内容（李审）。备注：已电话核实',
        '三、部分覆盖',
        '疑似缺失：到2030年覆盖所有乡镇',
        '四、指标对照',
        '人均预期寿命',
        '五、文本核查（疑似问题）',
        '<script>1</script>',
        '附：对照表',
        'b'.repeat(64),
        'test-encoder',
        '0.62',
      ]
      expect(expected.filter((e) => !text.includes(e))).toEqual([])
    },
    OFFICE_TIMEOUT,
  )
})
