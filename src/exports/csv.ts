/** Excel opens a CSV as UTF-8 only with this mark. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A cell that begins so would be run as a formula; an apostrophe makes it text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/

const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`

/** Rows as a CSV that Excel and WPS open with the right characters and never as formulas (RFC 4180: CRLF ends a line). */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}
