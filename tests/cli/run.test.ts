import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CliContext } from '../../src/cli/context.js'
import { EXIT } from '../../src/cli/exit-codes.js'
import { run } from '../../src/cli/run.js'
import type { ImportReport, WordingView, WorkspaceCheck } from '../../src/domain/index.js'
import { DRAFT_TEXT, REFERENCE_TEXT } from '../app/temporary-app.js'
import { temporaryFolder } from '../store/temporary.js'

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function call(folder: string, argv: readonly string[], errIsTerminal = false): Promise<Ended> {
  let [out, err] = ['', '']
  const context: CliContext = {
    environment: { DUIBIAO_INDEX: join(folder, 'index') },
    out: (text) => (out += text),
    err: (text) => (err += text),
    errIsTerminal,
    columns: 80,
    stopped: () => (argv[0] === 'serve' ? Promise.resolve() : new Promise(() => undefined)),
    exitCode: EXIT.done,
  }
  const inFolder = argv.map((a) => (/\.(txt|json|html|docx|xlsx|pdf)$/.test(a) ? join(folder, a) : a))
  return { code: await run(inFolder, context), out, err }
}

function folderWithPlans(): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'r.txt'), REFERENCE_TEXT)
  writeFileSync(join(folder, 'd.txt'), DRAFT_TEXT)
  writeFileSync(join(folder, 'empty.txt'), '')
  mkdirSync(join(folder, 'dir.txt'))
  return folder
}

describe('wrong uses get one Chinese sentence, exit 2, and nothing is written', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown command', ['compar'], /没有“compar”这个命令。是不是想用 compare？/],
    [
      'an unknown option',
      ['compare', '-r', 'r.txt', 'd.txt', '--jsn', 'x'],
      /没有“--jsn”这个选项。是不是想用 --json？/,
    ],
    ['no reference', ['compare', 'd.txt'], /缺少必须的选项“-r, --reference <文件>”/],
    ['no drafts', ['compare', '-r', 'r.txt'], /缺少参数“草案”/],
    ['two references', ['compare', '-r', 'r.txt', '-r', 'd.txt', 'd.txt'], /--reference 只能给一次/],
    ['no such file', ['compare', '-r', 'r.txt', 'nowhere.txt'], /找不到文件“.*nowhere\.txt”/],
    ['no such reference', ['compare', '-r', 'nowhere.txt', 'd.txt'], /找不到文件/],
    ['a folder', ['compare', '-r', 'r.txt', 'dir.txt'], /是一个文件夹/],
    ['the reference as a draft', ['compare', '-r', 'r.txt', 'r.txt'], /就是参照规划本身/],
    ['an empty draft', ['compare', '-r', 'r.txt', 'empty.txt', '--json', 'out.json'], /空文件/],
    ['an unknown encoding', ['compare', '-r', 'r.txt', 'd.txt', '--encoding', 'big5'], /不认识文字编码“big5”/],
    ['an output over an input', ['compare', '-r', 'r.txt', 'd.txt', '--json', 'd.txt'], /与输入文件是同一个文件/],
    ['an output that is a folder', ['compare', '-r', 'r.txt', 'd.txt', '--html', 'dir.txt'], /是一个文件夹/],
    ['an output in no folder', ['compare', '-r', 'r.txt', 'd.txt', '--json', 'no/out.json'], /文件夹不存在/],
    ['a wording file over an input', ['wording', 'r.txt', 'd.txt', '--xlsx', 'd.txt'], /与输入文件是同一个文件/],
    ['a model that is not there', ['compare', '-r', 'r.txt', 'd.txt', '--model', 'nomodel'], /找不到编码模型“nomodel”/],
    ['an outline of nothing', ['outline', 'empty.txt'], /空文件/],
    ['too many arguments', ['outline', 'r.txt', 'd.txt'], /后面的参数太多/],
    ['an option without its value', ['compare', '-r'], /后面缺少内容/],
    ['a choice that is none', ['search', 'x', '--mode', 'loud'], /“loud”不在可选的范围内/],
    ['a bad port', ['serve', '--port', 'x'], /端口号“x”不对/],
    ['open to others without a password', ['serve', '--port', '0', '--host', '0.0.0.0'], /必须同时用 --password/],
    [
      'open to others with a short password',
      ['serve', '--port', '0', '--host', '0.0.0.0', '--password', '123'],
      /至少要 8 个/,
    ],
  ])('%s', async (_name, argv, message) => {
    const folder = folderWithPlans()
    const before = readdirSync(folder)
    const { code, out, err } = await call(folder, argv)
    expect(err).toMatch(message)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect([code, out]).toEqual([EXIT.badInput, ''])
    expect(readdirSync(folder)).toEqual(before)
    expect(readFileSync(join(folder, 'd.txt'), 'utf8')).toBe(DRAFT_TEXT)
  })
})

describe('help', () => {
  it.each([[['--help']], [['compare', '--help']], [['model', 'add', '--help']], [['help', 'import']]])(
    '%j is Chinese',
    async (argv) => {
      const { code, out } = await call(temporaryFolder(), argv)
      expect(code).toBe(EXIT.done)
      expect(out).toContain('用法：')
      expect(out).not.toMatch(/Usage|Options|Commands|Arguments|default:|display help|\[options\]|\[command\]/)
    },
  )

  it('is shown, with exit 2, when no command is given', async () => {
    const { code, err } = await call(temporaryFolder(), [])
    expect([code, err.includes('用法：')]).toEqual([EXIT.badInput, true])
  })

  it('--version', async () => {
    expect((await call(temporaryFolder(), ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('compare', () => {
  it('prints the table, writes the files, skips and names what cannot be read', async () => {
    const folder = folderWithPlans()
    const argv = [
      'compare',
      '-r',
      'r.txt',
      'd.txt',
      'empty.txt',
      '--json',
      'o.json',
      '--html',
      'o.html',
      '--xlsx',
      'o.xlsx',
    ]
    const { code, out, err } = await call(folder, argv)
    expect(code).toBe(EXIT.badInput)
    expect(err).toMatch(/^已跳过：“empty\.txt”是空文件/)
    expect(out).toContain('青禾县“十四五”居民健康规划')
    const report = JSON.parse(readFileSync(join(folder, 'o.json'), 'utf8')) as { schema: string; drafts: unknown[] }
    expect([report.schema, report.drafts.length]).toEqual(['duibiao/compare@1', 1])
    expect(readFileSync(join(folder, 'o.html'), 'utf8')).toContain('<!DOCTYPE html>')
    expect(readFileSync(join(folder, 'o.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('--strict ends with 1 where something is omitted; --json - is all of the output', async () => {
    const folder = folderWithPlans()
    const { code, out, err } = await call(folder, ['compare', '-r', 'r.txt', 'd.txt', '--json', '-', '--strict'])
    expect([code, err]).toEqual([EXIT.omissions, ''])
    expect((JSON.parse(out) as { schema: string }).schema).toBe('duibiao/compare@1')
  })

  it('tells its progress on a terminal only, and takes it away', async () => {
    const folder = folderWithPlans()
    const { err } = await call(folder, ['compare', '-r', 'r.txt', 'd.txt'], true)
    expect(err).toContain('读取')
    expect(err.endsWith('\u001b[K')).toBe(true)
  })
})

describe('the workspace', () => {
  it('import, list, check, remove', async () => {
    const folder = folderWithPlans()
    expect((await call(folder, ['list'])).out).toContain('还没有规划')
    const imported = await call(folder, ['import', 'r.txt', 'empty.txt', 'd.txt'])
    expect(imported.code).toBe(EXIT.badInput)
    expect(imported.out.match(/^已导入/gm)).toHaveLength(2)
    expect((await call(folder, ['import', 'd.txt'])).out).toMatch(/^已在工作区/)
    const plans = JSON.parse((await call(folder, ['list', '--json'])).out) as { id: string }[]
    expect(plans).toHaveLength(2)
    expect(await call(folder, ['check'])).toMatchObject({ code: EXIT.done, err: '' })
    expect((await call(folder, ['remove', plans[0]!.id, 'nothere'])).code).toBe(EXIT.badInput)
    expect(JSON.parse((await call(folder, ['list', '--json'])).out)).toHaveLength(2)
    expect((await call(folder, ['remove', plans[0]!.id])).code).toBe(EXIT.done)
    expect(JSON.parse((await call(folder, ['list', '--json'])).out)).toHaveLength(1)
    expect(existsSync(join(folder, 'index', 'default', 'workspace.sqlite'))).toBe(true)
  })

  it('a folder is taken in once, told by region, checked, mended and tidied', async () => {
    const folder = folderWithPlans()
    const plans = join(folder, 'plans')
    mkdirSync(join(plans, 'below'), { recursive: true })
    writeFileSync(join(plans, 'a.txt'), REFERENCE_TEXT)
    writeFileSync(join(plans, 'below', 'b.txt'), DRAFT_TEXT)
    const flat = await call(folder, ['import', plans])
    expect([flat.code, flat.out.match(/^已导入/gm)?.length]).toEqual([EXIT.done, 1])
    const report = JSON.parse((await call(folder, ['import', plans, '--recursive', '--json'])).out) as ImportReport
    expect([report.counts.imported, report.counts.unchanged]).toEqual([1, 1])
    expect((await call(folder, ['list', '--regions'])).out).toMatch(/云川省（1 份）/)
    expect(JSON.parse((await call(folder, ['list', '--under', '云川省', '--json'])).out)).toHaveLength(1)
    expect((await call(folder, ['list', '--under', '无此地'])).code).toBe(EXIT.badInput)
    const check = JSON.parse((await call(folder, ['check', '--repair', '--compact', '--json'])).out) as WorkspaceCheck
    expect([check.plans, check.findings]).toEqual([2, []])
    const index = join(folder, 'index', 'default', 'clauses.json')
    writeFileSync(index, 'broken')
    expect((await call(folder, ['check'])).code).toBe(EXIT.badInput)
    expect((await call(folder, ['check', '--repair'])).code).toBe(EXIT.done)
    expect((await call(folder, ['import', plans, '--threads', '99'])).code).toBe(EXIT.badInput)
  })

  it('text of a plan cannot act on the terminal', async () => {
    const folder = folderWithPlans()
    writeFileSync(join(folder, 'e.txt'), DRAFT_TEXT.replace('青禾县“十四五”', '青禾县\u001b[31m\u202e“十四五”'))
    const { out } = await call(folder, ['compare', '-r', 'r.txt', 'e.txt'])
    expect(out).not.toMatch(/[\u001b\u202e]/)
  })
})

describe('duibiao wording', () => {
  it('shows the number in which a shared sentence differs, as text, JSON and the same Excel file each time', async () => {
    const folder = folderWithPlans()
    writeFileSync(join(folder, 'other.txt'), REFERENCE_TEXT.replace('云川', '青川').replace('75%', '70%'))
    const text = await call(folder, ['wording', 'r.txt', 'other.txt', '--xlsx', 'one.xlsx'])
    expect(text.code).toBe(EXIT.done)
    expect(text.out).toContain('签约服务覆盖率达到【75】%以上')
    expect(text.out).toContain('【70】')
    const json = await call(folder, ['wording', 'r.txt', 'other.txt', '--json', '--xlsx', 'two.xlsx'])
    const view = JSON.parse(json.out) as WordingView
    expect(view.groups.flatMap((g) => g.numbers).map((n) => n.values)).toEqual([['75', '70']])
    const [one, two] = ['one', 'two'].map((name) => readFileSync(join(folder, `${name}.xlsx`)))
    expect(one!.equals(two!)).toBe(true)
  })
})
