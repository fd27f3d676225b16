import type { FindingKind } from '../domain/index.js'
import { chineseNumber } from './chinese-number.js'
import { type Appendix, appendixBlocks } from './appendix.js'
import { indicatorColumns, indicatorRow, runRows } from './comparison-rows.js'
import type { OfficialBlock, OfficialSection } from './official-document.js'
import type { ReportFinding, ReportRow, ReviewReport } from './report-model.js'
import { heading, paragraph } from './official-blocks.js'
import { rowsOf, summarize } from './report-summary.js'
import { roundSection } from './round-section.js'
import {
  clauseText,
  conclusionText,
  FINDING_WORDS,
  placeText,
  shareText,
  VERDICT_WORDS,
  measureText,
} from './report-words.js'

function overview(report: ReviewReport): OfficialBlock[] {
  const s = summarize(report)
  const filters =
    report.run.filters.length > 0 ? `本意见只包含符合下列条件的条款：${report.run.filters.join('；')}。` : ''
  const stale = s.stale > 0 ? `（${s.stale}条因原文变化待复核）` : ''
  const verdicts = ['covered', 'partial', 'omitted', 'not-applicable'] as const
  return [
    heading(1, '一、总体情况'),
    paragraph(
      `对照《${report.reference.title}》，对《${report.draft.title}》逐条进行比对，共列入举措${s.total}条，其中覆盖${s.counts.covered}条、` +
        `部分覆盖${s.counts.partial}条、未覆盖（含疑似）${s.counts.omitted}条、不适用${s.counts['not-applicable']}条。` +
        `${s.reviewed === 0 ? '以上均尚未经人工审查' : `其中经人工审查${s.reviewed}条${stale}`}。${filters}`,
    ),
    paragraph('未经人工审查的结论由程序比对得出，为疑似情况，供审查时核实，不作为认定依据。'),
    {
      kind: 'table',
      columns: [
        { heading: '覆盖情况', weight: 3, centred: true },
        { heading: '条数', weight: 2, centred: true },
        { heading: '占比', weight: 2, centred: true },
      ],
      rows: verdicts.map((v) => [VERDICT_WORDS[v], String(s.counts[v]), shareText(s.counts[v], s.total)]),
    },
  ]
}

function decisionBlocks(row: ReportRow): OfficialBlock[] {
  if (!row.decision?.verdict) return []
  const note = row.decision.note === '' ? '' : `。备注：${row.decision.note}`
  return [paragraph(`${conclusionText(row)}${note}`, '审查结论：')]
}

/** Rows under the chapters of the reference they come from, numbered through. */
function byChapter(rows: readonly ReportRow[], itemBlocks: (row: ReportRow) => OfficialBlock[]): OfficialBlock[] {
  const chapters = [...new Set(rows.map((r) => r.measure.path[0] ?? ''))]
  let number = 0
  return chapters.flatMap((chapter, i) => [
    heading(2, `（${chineseNumber(i + 1)}）${bareTitle(chapter) || '其他'}`),
    ...rows
      .filter((r) => (r.measure.path[0] ?? '') === chapter)
      .flatMap((row) => [
        heading(3, `${(number += 1)}.${row.measure.binding ? '【约束性】' : ''}${measureText(row)}`),
        ...itemBlocks(row),
      ]),
  ])
}

/** A chapter title without its own number, which would clash with ours. */
function bareTitle(title: string): string {
  return title.replace(/^(?:[一二三四五六七八九十百]+、|第[一二三四五六七八九十百\d]+[编章节]\s*)/, '')
}

function omissions(report: ReviewReport): OfficialBlock[] {
  const rows = rowsOf(report, 'omitted')
  if (rows.length === 0) return [heading(1, '二、遗漏清单'), paragraph('未发现疑似遗漏的举措。')]
  return [
    heading(1, '二、遗漏清单'),
    paragraph(`以下${rows.length}条举措在草案中未找到对应内容，建议核实；各章内约束性内容列在前面。`),
    ...byChapter(rows, (row) => [
      ...(row.evidence[0] ? [paragraph(clauseText(row.evidence[0]), '最接近的表述：')] : []),
      ...(row.suggestion === '' ? [] : [paragraph(row.suggestion, '建议：')]),
      ...decisionBlocks(row),
    ]),
  ]
}

function partials(report: ReviewReport): OfficialBlock[] {
  const rows = rowsOf(report, 'partial')
  if (rows.length === 0) return [heading(1, '三、部分覆盖'), paragraph('未发现部分覆盖的举措。')]
  return [
    heading(1, '三、部分覆盖'),
    paragraph(`以下${rows.length}条举措在草案中有对应内容，但疑似有缺失，建议核实。`),
    ...byChapter(rows, (row) => [
      ...(row.evidence[0] ? [paragraph(clauseText(row.evidence[0]), '草案表述：')] : []),
      ...(row.coverage.missing.length > 0 ? [paragraph(`${row.coverage.missing.join('；')}。`, '疑似缺失：')] : []),
      ...(row.suggestion === '' ? [] : [paragraph(row.suggestion, '建议：')]),
      ...decisionBlocks(row),
    ]),
  ]
}

function indicators(report: ReviewReport): OfficialBlock[] {
  const { comparisons, missing } = report.indicators
  const weaker = comparisons.filter((c) => c.verdict === 'weaker').length
  return [
    heading(1, '四、指标对照'),
    paragraph(
      comparisons.length === 0
        ? '草案中未读到指标表。'
        : `草案共有指标${comparisons.length}项，其中疑似低于上位规划的${weaker}项，详见下表。`,
    ),
    ...(missing.length > 0 ? [paragraph(`${missing.join('、')}。`, '上位规划有而草案未列的指标：')] : []),
    ...(comparisons.length > 0
      ? [{ kind: 'table' as const, columns: indicatorColumns(report.reference), rows: comparisons.map(indicatorRow) }]
      : []),
  ]
}

function findingBlocks({ finding, places, sources }: ReportFinding, number: number): OfficialBlock[] {
  const place = places.map(placeText).find((p) => p !== '')
  return [
    heading(3, `${number}.“${finding.quote}”${place ? `（${place}）` : ''}`),
    paragraph(finding.message, '情况：'),
    ...sources.map((s) => paragraph(`《${s.planTitle}》：“${s.quote}”`, '对照：')),
    ...(finding.suggestion ? [paragraph(finding.suggestion, '建议：')] : []),
  ]
}

function audit(report: ReviewReport): OfficialBlock[] {
  const blocks = [heading(1, '五、文本核查（疑似问题）')]
  if (report.findings.length === 0) return [...blocks, paragraph('未发现疑似问题。')]
  const kinds = (Object.keys(FINDING_WORDS) as FindingKind[]).filter((k) =>
    report.findings.some((f) => f.finding.kind === k),
  )
  let number = 0
  return [
    ...blocks,
    paragraph(`以下${report.findings.length}处为程序提示的疑似问题，建议逐一核实。`),
    ...kinds.flatMap((kind, i) => [
      heading(2, `（${chineseNumber(i + 1)}）${FINDING_WORDS[kind]}`),
      ...report.findings.filter((f) => f.finding.kind === kind).flatMap((f) => findingBlocks(f, (number += 1))),
    ]),
  ]
}

/**
 * The 审查意见 as sections: the opinion upright, the clause-by-clause table (as much of it as `appendix` says) and the run information
 * on wide pages behind it; `brief` rows for paper, `full` ones for a screen.
 */
export function reviewSections(
  report: ReviewReport,
  appendix: Appendix,
  medium: 'full' | 'brief' = 'brief',
): OfficialSection[] {
  return [
    {
      landscape: false,
      blocks: [
        { kind: 'title', text: `关于《${report.draft.title}》的审查意见` },
        { kind: 'subtitle', text: `（对照《${report.reference.title}》）` },
        ...overview(report),
        ...omissions(report),
        ...partials(report),
        ...indicators(report),
        ...audit(report),
        ...roundSection(report),
        { kind: 'signature', lines: ['审查人：　　　　　　', '　　年　　月　　日'] },
      ],
    },
    {
      landscape: true,
      blocks: [
        ...appendixBlocks(report, appendix, medium),
        heading(1, '运行信息'),
        {
          kind: 'table',
          columns: [
            { heading: '项目', weight: 2 },
            { heading: '内容', weight: 7 },
          ],
          rows: runRows(report),
        },
      ],
    },
  ]
}
