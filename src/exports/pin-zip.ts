/** Signatures and offsets of the ZIP format (PKWARE APPNOTE 6.3, 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_SIZE = 22
const CENTRAL_SIZE = 46
/** 1980-01-01 00:00:00, the earliest time the format can hold: day 1, month 1, year 0. */
const PINNED_TIME = 0
const PINNED_DATE = 0x21

/**
 * Sets the time stamps of all entries of a ZIP file to 1980-01-01, so that the same content gives the same bytes. Works on a copy;
 * throws a RangeError when the bytes are no ZIP file.
 */
export function pinZipTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - END_SIZE
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1
  if (end < 0) throw new RangeError('no end of central directory: not a ZIP file')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new RangeError(`no central directory entry at ${at}`)
    view.setUint16(at + 12, PINNED_TIME, true)
    view.setUint16(at + 14, PINNED_DATE, true)
    const local = view.getUint32(at + 42, true)
    if (view.getUint32(local, true) !== LOCAL) throw new RangeError(`no local header at ${local}`)
    view.setUint16(local + 10, PINNED_TIME, true)
    view.setUint16(local + 12, PINNED_DATE, true)
    at += CENTRAL_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
