/** Set phrases of every plan and names of documents: repeating them is style, not a slip. */
const SET_PHRASE =
  /以?习近平新时代中国特色社会主义思想(为指导)?|党的[一二三四五六七八九十]+大(和|以来)?|《[^》]*》|“[一二三四五六七八九十]+五”时期|人民群众生命安全和身体健康|国民经济和社会发展/g

/** Number of characters of a text that are neither blanks nor part of a set phrase. */
export function ownCharacters(text: string): number {
  return text.replace(/\s/g, '').replace(SET_PHRASE, '').length
}
