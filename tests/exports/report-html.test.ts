import { describe, expect, it } from 'vitest'
import { writeReportHtml } from '../../src/exports/report-html.js'
import { decision, report, row } from './report-builder.js'

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='x",
  '</style><script>x</script>',
]

describe('HTML report', () => {
  it.each(HOSTILE)('shows %s as letters wherever a text of a plan goes', (text) => {
    const html = writeReportHtml(
      report({
        draft: { level: 'nation', title: text, fileName: text, sha256: 'b' },
        rows: [
          row('m1', 'partial', {
            suggestion: text,
            evidence: [{ text, path: [text] }],
            measure: { text, path: [text] },
          }),
          row('m2', 'omitted', { decision: decision('omitted', { note: text, reason: text, reviewer: text }) }),
        ],
        indicators: { comparisons: [], missing: [text] },
        findings: [
          {
            finding: { id: 'f', kind: 'typo', certainty: 'likely', clauses: [], quote: text, message: text },
            places: [],
            sources: [{ planTitle: text, quote: text }],
          },
        ],
      }),
    )
    expect(html).not.toContain(text)
    expect(html).not.toMatch(/<(script|img|svg)/)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
  })

  it('needs nothing from elsewhere and runs nothing', () => {
    const html = writeReportHtml(report())
    expect(html).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:/)
    expect(html).toContain("default-src 'none'")
  })

  it('leaves out marks that turn the direction of writing', () => {
    const html = writeReportHtml(
      report({ rows: [row('m', 'covered', { measure: { text: '增加\u202e000,02\u202c张床位\u2067。' } })] }),
    )
    expect(html).toContain('增加000,02张床位。')
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })

  it('says which filters made the selection', () => {
    const run = { ...report().run, filters: ['覆盖情况：未覆盖', '章节：三'] }
    expect(writeReportHtml(report({ run }))).toContain('覆盖情况：未覆盖；章节：三')
  })
})
