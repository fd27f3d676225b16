import type { OfficialBlock } from './official-document.js'
import { escapeHtml } from './printable.js'
import type { ReviewReport } from './report-model.js'
import { REPORT_STYLE } from './report-style.js'
import { reviewSections } from './review-sections.js'

/** The file runs nothing and fetches nothing, whatever a draft holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

function tableHtml({ columns, rows }: OfficialBlock & { kind: 'table' }): string {
  const total = columns.reduce((sum, c) => sum + c.weight, 0)
  const widths = columns.map((c) => `<col style="width:${((c.weight / total) * 100).toFixed(2)}%">`).join('')
  const head = columns.map((c) => `<th scope="col">${escapeHtml(c.heading)}</th>`).join('')
  const line = (row: readonly string[]): string =>
    columns.map((c, i) => `<td${c.centred ? ' class="centred"' : ''}>${escapeHtml(row[i] ?? '')}</td>`).join('')
  const body = rows.map((row) => `<tr>${line(row)}</tr>`).join('\n')
  return `<table><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`
}

function blockHtml(block: OfficialBlock): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escapeHtml(block.text)}</h1>`
    case 'subtitle':
      return `<div class="subtitle">${escapeHtml(block.text)}</div>`
    case 'heading':
      return `<h${block.level + 1}>${escapeHtml(block.text)}</h${block.level + 1}>`
    case 'paragraph': {
      const label = block.label ? `<span class="label">${escapeHtml(block.label)}</span>` : ''
      return `<p>${label}${escapeHtml(block.text)}</p>`
    }
    case 'signature':
      return `<div class="signature">${block.lines.map(escapeHtml).join('<br>')}</div>`
    case 'table':
      return tableHtml(block)
  }
}

const bodyOf = (report: ReviewReport): string[] =>
  reviewSections(report, 'all', 'full').flatMap((s) => s.blocks.map(blockHtml))

function page(title: string, body: readonly string[]): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`
}

/** The review as one HTML file that needs nothing else, the whole 对照表 in it (a screen has no page count): style inside, no scripts, every text of a plan escaped. */
export function writeReportHtml(report: ReviewReport): string {
  return page(`关于《${report.draft.title}》的审查意见`, bodyOf(report))
}

/** The reviews of several drafts in one HTML file, one behind the other. */
export function writeReportsHtml(reports: readonly ReviewReport[]): string {
  const [first] = reports
  if (first && reports.length === 1) return writeReportHtml(first)
  return page(`关于 ${reports.length} 份草案的审查意见`, reports.flatMap(bodyOf))
}
