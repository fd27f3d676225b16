/** What a file is by its first bytes; a zip or OLE container is opened later to tell what is inside. */
export type ContainerKind = 'zip' | 'ole' | 'pdf' | 'rtf' | 'image' | 'archive' | 'html' | 'text'

/** PDF readers look for the header in the first 1,024 bytes; files saved by mail gateways have junk in front. */
const PDF_HEADER_WINDOW = 1024

/** Bytes looked at to see whether a text is HTML; longer prologues do not occur. */
const HTML_WINDOW = 2048

const SIGNATURES: readonly { readonly kind: ContainerKind; readonly bytes: readonly number[] }[] = [
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'ole', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'image', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'image', bytes: [0x42, 0x4d, 0x36] },
  { kind: 'archive', bytes: [0x52, 0x61, 0x72, 0x21] },
  { kind: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'archive', bytes: [0x1f, 0x8b] },
]

const HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/i

/** Tells the kind of a file by its content, never by its name. Anything without a signature counts as text. */
export function sniff(bytes: Uint8Array): ContainerKind {
  const signed = SIGNATURES.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte))
  if (signed) return signed.kind
  const head = latin1(bytes.subarray(0, PDF_HEADER_WINDOW))
  if (head.includes('%PDF-')) return 'pdf'
  return HTML_START.test(latin1(withoutNuls(bytes.subarray(0, HTML_WINDOW)))) ? 'html' : 'text'
}

/** Markup is ASCII in every encoding that a page comes in, but UTF-16, whose zero bytes are skipped here. */
function withoutNuls(bytes: Uint8Array): Uint8Array {
  const start = bytes[0] === 0xef ? 3 : bytes[0] === 0xff || bytes[0] === 0xfe ? 2 : 0
  return bytes.subarray(start).filter((byte) => byte !== 0)
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
