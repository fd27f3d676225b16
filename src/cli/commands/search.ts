import { Command, Option } from 'commander'
import { type SearchHit, UserError } from '../../domain/index.js'
import { type CliContext, type CommonOptions, withApp } from '../context.js'
import { single, withCommonOptions } from '../options.js'
import { plainText } from '../terminal/plain-text.js'

interface SearchOptions extends CommonOptions {
  readonly plan?: readonly string[]
  readonly level?: readonly ('nation' | 'province' | 'city' | 'county' | 'township' | 'zone' | 'unknown')[]
  readonly region?: readonly string[]
  readonly kind?: readonly (
    'measure' | 'background' | 'goal' | 'principle' | 'box' | 'indicator' | 'safeguard' | 'other'
  )[]
  readonly chapter?: readonly string[]
  readonly like?: string
  readonly notSamePlan: boolean
  readonly mode: 'both' | 'meaning' | 'words'
  readonly limit: string
  readonly json: boolean
}

const LARGEST_LIMIT = 200

function limitOf(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_LIMIT) return limit
  throw new UserError('usage', 'bad-limit', `条数“${text}”不对，应是 1 到 ${LARGEST_LIMIT} 之间的整数。`)
}

/** `PLAN:CLAUSE` as list and JSON show them. */
function likeOf(text: string): { plan: string; clause: string } {
  const found = /^([0-9a-f]+)[:/](\S+)$/.exec(text)
  if (found) return { plan: found[1]!, clause: found[2]! }
  throw new UserError(
    'usage',
    'bad-like',
    `“${text}”不是条款的写法，应写成 规划编号:条款编号，例如 1a2b3c4d5e6f7a8b:c12。`,
  )
}

/** A hit as other programs read it: these six keys and no others; the places of the same wording stand in `why`. */
function jsonHit({ plan, clause, path, text, score, close, why, same }: SearchHit) {
  return { plan, clause, path, text, score, why: { ...why, close, same } }
}

/** `duibiao search TEXT` */
export function searchCommand(context: CliContext): Command {
  const levels = ['nation', 'province', 'city', 'county', 'township', 'zone', 'unknown']
  const kinds = ['measure', 'background', 'goal', 'principle', 'box', 'indicator', 'safeguard', 'other']
  const command = new Command('search')
    .description('在工作区的所有规划中查找相近的条款')
    .argument('[文字]', '要查找的文字；用 --like 时不写')
    .option('--plan <编号...>', '只在这些规划中查找')
    .addOption(new Option('--level <层级...>', '只查这些层级的规划').choices(levels))
    .option('--region <地区...>', '只查这些地区（名称或区划代码，含其下各地）的规划')
    .addOption(new Option('--kind <类别...>', '只查这些类别的条款').choices(kinds))
    .option('--chapter <章标题...>', '只查这些章的条款，按文中写法')
    .addOption(single('--like <规划:条款>', '查找与某一条款相近的内容'))
    .option('--not-same-plan', '与 --like 同用：不查该条款所在的规划', false)
    .addOption(
      new Option('--mode <方式>', '按语义与词语、只按语义、只按词语')
        .choices(['both', 'meaning', 'words'])
        .default('both'),
    )
    .addOption(single('--limit <条数>', '最多列出多少条').default('20'))
    .option('--json', '以 JSON 输出', false)
  return withCommonOptions(command).action(async (text: string | undefined, o: SearchOptions) => {
    const { search } = await import('../../app/search.js')
    const { hits } = await withApp(context, o, (app) =>
      search(app, {
        ...(text === undefined ? {} : { text }),
        ...(o.like === undefined ? {} : { like: likeOf(o.like) }),
        ...(o.plan === undefined ? {} : { plans: o.plan }),
        ...(o.level === undefined ? {} : { levels: o.level }),
        ...(o.region === undefined ? {} : { regions: o.region }),
        ...(o.kind === undefined ? {} : { kinds: o.kind }),
        ...(o.chapter === undefined ? {} : { chapters: o.chapter }),
        notSamePlan: o.notSamePlan,
        mode: o.mode,
        limit: limitOf(o.limit),
      }),
    )
    if (o.json) return context.out(`${JSON.stringify({ hits: hits.map(jsonHit) }, null, 1)}\n`)
    if (hits.length === 0) return context.out(o.mode === 'meaning' ? '没有相近的写法。\n' : '没有找到。\n')
    if (hits.every((h) => !h.close)) context.out('没有相近的写法；以下只有个别字词相同，仅供参考。\n')
    hits.forEach((h, at) => {
      const places = h.same.map((s) => `${s.plan}:${s.clause}`).join('、')
      const same = h.same.length === 0 ? '' : `\n   另有 ${h.same.length} 处相同：${places}`
      context.out(
        `${at + 1}. ${plainText(h.text)}\n   ${h.plan}:${h.clause}  ${plainText(h.path.join(' > '))}\n` +
          `   ${plainText(h.why.message)}${same}\n`,
      )
    })
  })
}
