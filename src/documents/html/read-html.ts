import { Parser } from 'htmlparser2'
import { MAX_ELEMENT_DEPTH } from '../limits.js'
import { UserError } from '../../domain/index.js'
import { cleanText } from '../text/clean.js'
import { decodeText, type TextEncoding } from '../text/decode.js'
import type { ReadBlocks } from '../text/read-text.js'
import { htmlFlow } from './html-flow.js'
import { isHidden, isSkipped } from './elements.js'

/** Elements without an end tag: they never hold anything. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'area', 'base', 'wbr', 'source', 'embed', 'param', 'track'])

/**
 * Reads a saved web page: headings, paragraphs, numbered lists and tables. Scripts, styles, navigation, page header and footer, forms and hidden
 * parts are left out. The encoding is found from the bytes, as for text files. Linear in the length.
 */
export function readHtml(bytes: Uint8Array, encoding?: TextEncoding): ReadBlocks {
  const decoded = decodeText(bytes, encoding)
  const clean = cleanText(decoded.text)
  const flow = htmlFlow()
  /** How deep the parser is inside a skipped element; 0 = outside. */
  let skipped = 0
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (VOID.has(name)) {
          if (name === 'br' && skipped === 0) flow.lineBreak()
          return
        }
        depth += 1
        if (depth > MAX_ELEMENT_DEPTH * 10) throw tooDeep()
        if (skipped > 0 || isSkipped(name) || isHidden(attributes)) skipped += 1
        else flow.open(name, attributes)
      },
      ontext: (text) => {
        if (skipped === 0) flow.text(text)
      },
      onclosetag: (name) => {
        if (VOID.has(name)) return
        depth -= 1
        if (skipped > 0) skipped -= 1
        else flow.close(name)
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(clean.text)
  parser.end()
  return { blocks: flow.finish(), notes: [...decoded.notes, ...clean.notes] }
}

function tooDeep(): UserError {
  return new UserError('too-large', 'html-too-deep', '该网页文件的标签嵌套过深，已停止读取；请在浏览器中打开，把正文复制到 Word 文档（.docx）后再导入。')
}
