import { Command } from 'commander'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { withCommonOptions } from '../options.js'
import { formatTable } from '../terminal/table.js'

const MEBIBYTE = 1024 * 1024

const POOLING_NAMES = { mean: '平均池化', cls: '首词池化', 'in-graph': '图内池化' } as const

/** `duibiao model list|check|add` */
export function modelCommand(context: CliContext): Command {
  const list = new Command('list').description('列出可用的编码模型').action(async () => {
    const { listModels } = await import('../../app/models.js')
    const rows = (await listModels()).map((m) => [
      m.name,
      m.manifest ? String(m.manifest.dimension) : '—',
      `${(m.bytes / MEBIBYTE).toFixed(1)} MB`,
      m.problem ?? '完整',
    ])
    const columns = [
      { title: '名称' },
      { title: '维数', align: 'right' as const },
      { title: '大小', align: 'right' as const },
      { title: '状态' },
    ]
    context.out(formatTable(columns, rows))
  })
  const check = withCommonOptions(new Command('check').description('检验编码模型：正在使用的，或指定文件夹里的'))
    .argument('[文件夹]', '模型文件夹；不写则检验正在使用的模型')
    .action(async (folder: string | undefined, options: CommonOptions) => {
      const { checkModel } = await import('../../app/models.js')
      const { identity, manifest, ranked, pairs } = await withApp(context, options, (app) => checkModel(app, folder))
      const how = `${identity.dimension} 维，${POOLING_NAMES[manifest.pooling]}，${manifest.prefix === '' ? '无前缀' : `前缀“${manifest.prefix}”`}`
      context.out(`模型“${identity.name}”可用：${how}；${pairs} 组例句排对 ${ranked} 组。\n`)
    })
  const add = new Command('add')
    .description('把一个编码模型文件夹（transformers.js 格式）加入 models/')
    .argument('<文件夹>', '模型文件夹')
    .action(async (folder: string) => {
      const { addModel } = await import('../../app/models.js')
      const { identity } = await withApp(context, {}, (app) => addModel(app, folder))
      context.out(`已加入模型“${identity.name}”（${identity.dimension} 维）。用 --model ${identity.name} 选用。\n`)
    })
  return new Command('model')
    .description('编码模型：list 列出，check 检验，add 加入')
    .addCommand(list)
    .addCommand(check)
    .addCommand(add)
}
