import * as CFB from 'cfb'
import { UserError } from '../../domain/index.js'

/** The streams of an OLE compound file by name (`WordDocument`), whatever folder they are in at the root. */
export interface OleStreams {
  has(name: string): boolean
  stream(name: string): Buffer
}

/** Opens an OLE compound file. Throws `doc-damaged` when its directory cannot be read. */
export function openOle(bytes: Uint8Array): OleStreams {
  const container = parse(bytes)
  const find = (name: string): CFB.CFB$Entry | null => CFB.find(container, `/${name}`)
  return {
    has: (name) => find(name) !== null,
    stream: (name) => {
      const content = find(name)?.content
      if (!content) throw docDamaged(new Error(`no stream ${name}`))
      return Buffer.from(content as Uint8Array)
    },
  }
}

function parse(bytes: Uint8Array): CFB.CFB$Container {
  try {
    return CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' })
  } catch (error) {
    throw docDamaged(error)
  }
}

/** The error for a .doc whose inner structure does not hold. */
export function docDamaged(cause: unknown): UserError {
  return new UserError(
    'unreadable',
    'doc-damaged',
    '该 .doc/.wps 文件不完整或已损坏，无法读取；请用 Word 或 WPS 打开后另存为 .docx 再导入。',
    { cause },
  )
}
