/**
 * Fonts of Word and WPS often map a common character to its look-alike radical, so that 长 comes out of the PDF as ⻓ (U+2ED3).
 * Unicode gives the Kangxi radicals (U+2F00-2FD5) a compatibility mapping, but not the supplement; these are its simplified forms
 * that look exactly like a common character (Unicode, CJK Radicals Supplement chart).
 */
const SUPPLEMENT = new Map<string, string>(
  [
    '⺁厂',
    '⺇几',
    '⺌小',
    '⺎兀',
    '⺏尣',
    '⺐尢',
    '⺗心',
    '⺟母',
    '⺠民',
    '⺧牛',
    '⺩王',
    '⺪疋',
    '⺭示',
    '⺰纟',
    '⺶羊',
    '⺷羊',
    '⺸羊',
    '⺻聿',
    '⺼肉',
    '⻁虎',
    '⻄西',
    '⻅见',
    '⻆角',
    '⻇角',
    '⻈讠',
    '⻉贝',
    '⻋车',
    '⻌辶',
    '⻑長',
    '⻒長',
    '⻓长',
    '⻔门',
    '⻗雨',
    '⻘青',
    '⻙韦',
    '⻚页',
    '⻛风',
    '⻜飞',
    '⻝食',
    '⻞食',
    '⻟飠',
    '⻢马',
    '⻣骨',
    '⻤鬼',
    '⻥鱼',
    '⻦鸟',
    '⻧卤',
    '⻨麦',
    '⻩黄',
    '⻪黾',
    '⻫斉',
    '⻬齐',
    '⻭歯',
    '⻮齿',
    '⻯竜',
    '⻰龙',
    '⻱龜',
    '⻲亀',
    '⻳龟',
  ].map((pair) => [pair[0]!, pair[1]!]),
)

const RADICAL = /[\u2e80-\u2fd5]/g
const LIGATURE = /[\ufb00-\ufb06]/g

/** The text with radicals and Latin ligatures replaced by the characters they stand for; everything else as it was. */
export function foldRadicals(text: string): string {
  return text
    .replace(RADICAL, (c) => SUPPLEMENT.get(c) ?? c.normalize('NFKC'))
    .replace(LIGATURE, (c) => c.normalize('NFKC'))
}
