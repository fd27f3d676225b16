/**
 * 发文字号 after GB/T 9704-2012, 7.2.5: 发文机关代字, year in 〔〕, serial number without 第 or leading zero; real files also use other
 * brackets.
 */
const NUMBER = /^(?:[（(])?(\p{Script=Han}{1,14})[〔［[（(【]((?:19|20)\d{2})[〕］\])）】]第?(\d{1,5})号(?:[）)])?$/u

/** Labels web pages and 版头 put before it. */
const LABEL = /^(?:发文字号|文号|文件编号|发布文号)[:：]?/

/** What may stand in one line with it. */
const BESIDES = /(?:签发人[:：].*|\p{Script=Han}{2,20}文件)$/u

/** The document number a line consists of, in the standard's brackets; null for any other line, citations in a sentence included. */
export function documentNumber(line: string): string | null {
  const bare = line.replace(/\s+/g, '').replace(LABEL, '').replace(BESIDES, '')
  const afterHead = bare.replace(/^\p{Script=Han}{2,20}文件(?=\p{Script=Han})/u, '')
  const found = NUMBER.exec(afterHead)
  return found ? `${found[1]}〔${found[2]}〕${found[3]}号` : null
}
