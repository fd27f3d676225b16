import { UserError } from '../../domain/index.js'
import type { OleStreams } from './ole.js'

/** OLE files that are no Word files, by the stream they have. */
const OTHERS: readonly { readonly stream: string; readonly code: string; readonly message: string }[] = [
  {
    stream: 'EncryptedPackage',
    code: 'docx-encrypted',
    message: '该文件设有打开密码，无法读取；请用 Word 或 WPS 取消密码后另存为 .docx 再导入。',
  },
  { stream: 'Workbook', code: 'unsupported-xls', message: '这是电子表格（.xls），不是规划文稿；请把正文放进 Word 文档（.docx）再导入。' },
  { stream: 'PowerPoint Document', code: 'unsupported-ppt', message: '这是演示文稿（.ppt），不是规划文稿；请把正文放进 Word 文档（.docx）再导入。' },
  {
    stream: 'MatOST',
    code: 'unsupported-works',
    message: '这是 Microsoft Works 的 .wps 文件（不是金山 WPS 的），无法读取；请用 Works 或 Word 打开后另存为 .docx 再导入。',
  },
]

/** Throws a clear error unless an OLE file is a Word or Kingsoft WPS document. */
export function requireWord(streams: OleStreams): void {
  if (streams.has('WordDocument')) return
  const other = OTHERS.find(({ stream }) => streams.has(stream))
  throw new UserError(
    'unreadable',
    other?.code ?? 'unsupported-ole',
    other?.message ?? '这是旧式 Office 或其他程序的文件，里面没有 Word 正文，无法读取；请用原来的程序打开后另存为 .docx 或 .pdf 再导入。',
  )
}
