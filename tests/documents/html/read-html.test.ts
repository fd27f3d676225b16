import { describe, expect, it } from 'vitest'
import { blocksOf, linesOf } from '../blocks.js'

const page = (body: string): string => `<!DOCTYPE html><html><head><title>题</title><style>p{}</style></head><body>${body}</body></html>`
const lines = async (body: string): Promise<string[]> => linesOf(await blocksOf(page(body), '网页.html'))

describe('web pages', () => {
  it('give headings, paragraphs and lines, and nothing of the frame', async () => {
    const body = '<nav>首页</nav><h1>规划</h1><script>var a="甲"</script><p>建立<b>健康</b>\n档案。</p><div hidden>旧</div><p style="display: none">暗</p>第一行<br>第二行<footer>版权</footer>'
    expect(await lines(body)).toEqual(['规划', '建立健康档案。', '第一行', '第二行'])
    expect((await blocksOf(page('<h2>一、总则</h2>')))[0]).toMatchObject({ headingLevel: 2 })
  })

  it('keep markup that was escaped as text', async () => {
    expect(await lines('<p>&lt;script&gt;甲&amp;乙</p>')).toEqual(['<script>甲&乙'])
  })

  it('number list items as a browser does', async () => {
    expect(await lines('<ol start="3"><li>甲</li><li>乙</li></ol><ol style="list-style-type:simp-chinese-informal"><li>丙</li></ol><ul><li>丁</li></ul>')).toEqual(['3.甲', '4.乙', '一、丙', '丁'])
  })

  it('turn spans of tables into places', async () => {
    const table = '<table><tr><th rowspan="2">领域</th><th colspan="2">值</th></tr><tr><td>2020</td><td>2025</td></tr></table>'
    expect(await lines(table)).toEqual(['0r2:领域|1c2:值', '1:2020|2:2025'])
  })

  it('look through a table that lays out the page', async () => {
    expect(await lines('<table><tr><td><h1>规划</h1><p>正文。</p><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>')).toEqual(['规划', '正文。', '0:甲|1:乙'])
  })
})
