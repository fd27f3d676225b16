import { UserError } from '../domain/index.js'
import { MAX_TEXT_BYTES } from './limits.js'
import type { ContainerKind } from './sniff.js'

/** What to do with a file of another kind. */
const ADVICE = '请用原来的程序打开后另存为 .docx 或 .pdf 再导入'

const KINDS: Partial<Record<ContainerKind, string>> = {
  rtf: `这是 RTF 格式文件，暂不支持；${ADVICE}。`,
  image: '这是图片文件，不含可读的文字；请先做文字识别（OCR），把文字存为 .docx 或 .txt 再导入。',
  archive: '这是压缩包；请先解压，再导入其中的规划文件（.docx、.pdf、.doc、.txt 等）。',
}

/** Parts by which office and national formats in a zip are told apart. */
const ZIP_KINDS: readonly { readonly part: RegExp; readonly what: string }[] = [
  { part: /^OFD\.xml$/i, what: '这是 OFD 版式文件，暂不支持；请用 OFD 阅读器或 WPS 转换为 .docx 或 .pdf 再导入。' },
  { part: /^xl\/workbook/i, what: '这是电子表格（.xlsx），不是规划文稿；请把正文放进 Word 文档（.docx）再导入。' },
  { part: /^ppt\/presentation/i, what: '这是演示文稿（.pptx），不是规划文稿；请把正文放进 Word 文档（.docx）再导入。' },
  { part: /^content\.xml$/i, what: `这是 OpenDocument 格式文件（.odt 等），暂不支持；${ADVICE}。` },
  { part: /^META-INF\/container\.xml$/i, what: `这是电子书（.epub），暂不支持；${ADVICE}。` },
]

/** The error for a file whose kind has no reader. */
export function unsupported(kind: ContainerKind): UserError {
  return new UserError('unreadable', `unsupported-${kind}`, KINDS[kind] ?? `无法识别的文件格式；${ADVICE}。`)
}

/** The error for a zip file that is no Word file. */
export function otherZip(names: readonly string[]): UserError {
  const known = ZIP_KINDS.find(({ part }) => names.some((name) => part.test(name)))
  const what = known?.what ?? '这是压缩包，里面没有 Word 正文（word/document.xml）；请先解压，再导入其中的规划文件。'
  return new UserError('unreadable', 'unsupported-zip', what)
}

/** The error for a text file beyond the limit. */
export function textTooLarge(): UserError {
  return new UserError(
    'too-large',
    'text-too-large',
    `文本文件超过 ${MAX_TEXT_BYTES / (1024 * 1024)} MB 的上限，不像一份规划；请只保留规划正文，另存后再导入。`,
  )
}
