import { describe, expect, it } from 'vitest'
import { docxOf, instance, level, list, numbered, paragraph } from '../../fixtures/docx-writer.js'
import { blocksOf, linesOf } from '../blocks.js'

const PLAN = level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.')

async function texts(body: string, numbering: string, styles = ''): Promise<string[]> {
  return linesOf(await blocksOf(docxOf(body, numbering, styles)))
}

describe('automatic numbers', () => {
  it('count on per level and begin again under a new heading', async () => {
    const at = [0, 1, 2, 2, 1, 2, 0, 1].map((depth) => paragraph('题', numbered(1, depth))).join('')
    expect(await texts(at, list(1, PLAN))).toEqual(['一、题', '（一）题', '1.题', '2.题', '（二）题', '1.题', '二、题', '（一）题'])
  })

  it('do not begin again where the level says so', async () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>')
    const body = [0, 1, 0, 1].map((depth) => paragraph('题', numbered(1, depth))).join('')
    expect(await texts(body, list(1, levels))).toEqual(['1.题', '(1)题', '2.题', '(2)题'])
  })

  it('count on over the instances of one list, but for a start of their own', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numbering = list(1, level(0, 'decimal', '%1.')) + instance(2, 1) + instance(3, 1, override)
    const body = [1, 1, 2, 3, 3].map((id) => paragraph('项', numbered(id, 0))).join('')
    expect(await texts(body, numbering)).toEqual(['1.项', '2.项', '3.项', '1.项', '2.项'])
  })

  it('come from the style, linked from either side, and are taken away by list 0', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="自定义"/><w:basedOn w:val="1"/></w:style>'
    const levels = level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="2"/><w:isLgl/>')
    const body = ['1', '2', 'a', '2'].map((id) => paragraph('总则', `<w:pStyle w:val="${id}"/>`)).join('')
    const none = paragraph('无号', '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>')
    expect(await texts(body + none, list(1, levels), styles)).toEqual(['第一章 总则', '1.1 总则', '第二章 总则', '2.1 总则', '无号'])
  })

  it('keep a typed bullet and replace one of a symbol font', async () => {
    const numbering = list(1, level(0, 'bullet', '——')) + list(2, level(0, 'bullet', '\uF06C'))
    expect(await texts(paragraph('提升', numbered(1, 0)) + paragraph('提升', numbered(2, 0)), numbering)).toEqual(['——提升', '●提升'])
  })

  it('count an empty numbered paragraph as Word does, without giving a block', async () => {
    const body = paragraph('甲', numbered(1, 0)) + paragraph('', numbered(1, 0)) + paragraph('乙', numbered(1, 0))
    expect(await texts(body, list(1, PLAN))).toEqual(['一、甲', '三、乙'])
  })

  it('set a blank only where number and year would run together', async () => {
    const body = paragraph('2025年建成。', numbered(1, 0)) + paragraph('建成。', numbered(1, 0))
    expect(await texts(body, list(1, level(0, 'decimal', '%1.')))).toEqual(['1. 2025年建成。', '2.建成。'])
  })

  it('leave a paragraph alone whose list or level does not exist', async () => {
    expect(await texts(paragraph('甲', numbered(9, 0)) + paragraph('乙', numbered(1, 7)), list(1, PLAN))).toEqual(['甲', '乙'])
  })
})
