import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/documents/read-document.js'
import { docxOf, level, list, numbered, paragraph, run } from '../../fixtures/docx-writer.js'
import { blocksOf, linesOf } from '../blocks.js'

const MARK_DELETED = '<w:rPr><w:del w:id="1"/></w:rPr>'
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const p = (inner: string): string => `<w:p>${inner}</w:p>`

async function texts(body: string, numbering = '', styles = ''): Promise<string[]> {
  return linesOf(await blocksOf(docxOf(body, numbering, styles)))
}

describe('tracked changes', () => {
  it('are accepted: insertions stay, deletions and moved text go', async () => {
    const body = p(
      `${run('建成')}<w:ins>${run('三个')}</w:ins><w:del><w:r><w:delText>五个</w:delText></w:r></w:del>` +
        `<w:moveFrom>${run('旧处')}</w:moveFrom><w:moveTo>${run('站点')}</w:moveTo>${run('。')}`,
    )
    expect(await texts(body)).toEqual(['建成三个站点。'])
  })

  it('join a paragraph whose mark was deleted with the next one', async () => {
    expect(await texts(paragraph('前半句，', MARK_DELETED) + paragraph('后半句。'))).toEqual(['前半句，后半句。'])
  })

  it('give a deleted numbered paragraph no number', async () => {
    const gone = `<w:p><w:pPr>${numbered(1, 0)}${MARK_DELETED}</w:pPr><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>`
    const body = paragraph('甲', numbered(1, 0)) + gone + paragraph('乙', numbered(1, 0))
    expect(await texts(body, list(1, level(0, 'chineseCounting', '（%1）')))).toEqual(['（一）甲', '（二）乙'])
  })

  it('do not take the properties from before a change', async () => {
    const changed = `<w:pPrChange><w:pPr>${numbered(1, 0)}</w:pPr></w:pPrChange>`
    expect(await texts(paragraph('甲', changed), list(1, level(0, 'decimal', '%1.')))).toEqual(['甲'])
  })

  it('are told to the user, and only then', async () => {
    const codes = async (body: string): Promise<string[]> =>
      (await readDocument(docxOf(body), 'a.docx')).notes.map((note) => note.code)
    expect(await codes(p(`<w:ins>${run('新')}</w:ins>`))).toEqual(['docx-tracked-changes'])
    expect(await codes(paragraph('新'))).toEqual([])
  })
})

describe('fields', () => {
  it('show their result and never their code', async () => {
    expect(await texts(p(run('见') + field(' HYPERLINK "http://x" ', run('附件')) + run('。')))).toEqual(['见附件。'])
  })

  it('draw an enclosed number without a result', async () => {
    const circled = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(await texts(p(circled + run('建设平台。')))).toEqual(['③建设平台。'])
  })

  it('hide a table of contents that runs over paragraphs', async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const body = p(begin + run('一、总则 1')) + p(run('二、任务 2')) + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>') + paragraph('一、总则')
    expect(await texts(body)).toEqual(['一、总则'])
  })
})

describe('what is no plan text', () => {
  it.each([
    ['hidden text', p(`${run('甲')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>`)],
    ['a footnote mark', p(`${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>`)],
    ['a soft hyphen', p(`${run('甲')}<w:r><w:softHyphen/></w:r>`)],
    ['a contents style', paragraph('甲') + paragraph('一、总则 1', '<w:pStyle w:val="T"/>')],
    ['a contents control', `${paragraph('甲')}<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>`],
  ])('leaves out %s', async (_, body) => {
    expect(await texts(body, '', '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>')).toEqual(['甲'])
  })
})

describe('text', () => {
  it('reads one branch of an alternate content, and its text box once', async () => {
    const box = (text: string): string => `<w:pict><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></w:pict>`
    const either = `<mc:AlternateContent><mc:Choice Requires="wps">${box('框内')}</mc:Choice><mc:Fallback>${box('框内')}</mc:Fallback></mc:AlternateContent>`
    expect(await texts(p(`${run('正文')}<w:r>${either}</w:r>`))).toEqual(['正文', '框内'])
  })

  it('keeps a title on one line and parts typed paragraphs', async () => {
    const br = '<w:r><w:br/></w:r>'
    expect(await texts(p(`${run('青川市居民健康')}${br}${run('规划')}`))).toEqual(['青川市居民健康规划'])
    expect(await texts(p(`${run('第一句。')}${br}${run('第二句。')}`))).toEqual(['第一句。', '第二句。'])
  })

  it('keeps comparison signs of the Symbol font', async () => {
    expect(await texts(p(`<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('90%')}`))).toEqual(['≥90%'])
  })

  it('gives the heading level of the outline level, the style or its name', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="正文标题"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    const body =
      paragraph('甲', '<w:pStyle w:val="1"/>') + paragraph('乙', '<w:pStyle w:val="b"/>') + paragraph('丙', '<w:outlineLvl w:val="2"/>') + paragraph('丁', '<w:outlineLvl w:val="9"/>')
    const blocks = await blocksOf(docxOf(body, '', styles))
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.headingLevel : null))).toEqual([1, 2, 3, undefined])
  })
})
