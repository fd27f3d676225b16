import type { Place } from './fib.js'

/** A run of the text that stands together in the WordDocument stream. */
export interface Piece {
  readonly text: string
  /** Byte position of the first character in the stream: properties are found by it. */
  readonly position: number
  readonly bytesPerCharacter: 1 | 2
}

const PROPERTIES_PART = 1
const PIECES_PART = 2
const COMPRESSED = 0x4000_0000
const POSITION = 0x3fff_ffff

/** Size of a piece descriptor (Pcd) and of a character position, in bytes. */
const DESCRIPTOR = 8
const CHARACTER_POSITION = 4

/** The pieces of the first `length` characters, in text order ([MS-DOC] 2.9.38 Clx). */
export function textPieces(document: Buffer, table: Buffer, place: Place, length: number): Piece[] {
  let at = place.start
  while (table.readUInt8(at) === PROPERTIES_PART) at += 3 + table.readUInt16LE(at + 1)
  if (table.readUInt8(at) !== PIECES_PART) throw new RangeError('no piece table')
  const size = table.readUInt32LE(at + 1)
  const start = at + 5
  const count = Math.floor((size - CHARACTER_POSITION) / (CHARACTER_POSITION + DESCRIPTOR))
  const pieces: Piece[] = []
  for (let index = 0; index < count; index += 1) {
    const from = table.readUInt32LE(start + index * CHARACTER_POSITION)
    const to = Math.min(table.readUInt32LE(start + (index + 1) * CHARACTER_POSITION), length)
    if (from >= to) continue
    const descriptor = start + (count + 1) * CHARACTER_POSITION + index * DESCRIPTOR
    const packed = table.readUInt32LE(descriptor + 2)
    const compressed = (packed & COMPRESSED) !== 0
    const position = compressed ? (packed & POSITION) / 2 : packed & POSITION
    const bytesPerCharacter = compressed ? 1 : 2
    const bytes = document.subarray(position, position + (to - from) * bytesPerCharacter)
    if (bytes.length < (to - from) * bytesPerCharacter) throw new RangeError('text beyond the end of the file')
    const text = new TextDecoder(compressed ? 'windows-1252' : 'utf-16le').decode(bytes)
    // A mark of byte order or a damaged pair would shift every property behind it.
    pieces.push({ text: text.length === to - from ? text : bytes.toString(compressed ? 'latin1' : 'utf16le'), position, bytesPerCharacter })
  }
  return pieces
}
