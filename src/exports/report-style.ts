/** Style of the HTML report: readable on a screen, printed as an A4 document. No fonts or pictures from elsewhere. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.5rem; color: #1f1f1f; background: #fff;
  font: 1rem/1.8 "仿宋_GB2312", FangSong, STFangsong, "Noto Serif CJK SC", "Source Han Serif SC", serif; }
h1 { font: 1.9rem/1.4 "方正小标宋简体", STZhongsong, "Noto Serif CJK SC", serif; text-align: center; margin: 1rem 0 .5rem; }
.subtitle { text-align: center; margin: 0 0 2rem; }
h2, h3, th { font-family: "黑体", SimHei, "Noto Sans CJK SC", sans-serif; font-weight: 500; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
h3 { font-family: "楷体_GB2312", KaiTi, STKaiti, serif; font-size: 1.1rem; margin: 1.2rem 0 .4rem; }
h4 { font-size: 1rem; margin: 1rem 0 .2rem; text-indent: 2em; }
p { margin: .2rem 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
.label { font-family: "楷体_GB2312", KaiTi, serif; color: #1d4f91; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .9rem; line-height: 1.5; table-layout: fixed; }
th, td { border: 1px solid #808080; padding: .3rem .5rem; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
th { background: #e8edf5; text-align: center; }
td.centred { text-align: center; }
.signature { text-align: right; margin: 3rem 2rem 0 0; }
@page { size: A4; margin: 25mm 20mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 12pt; }
  h2, h3, h4 { break-after: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`
