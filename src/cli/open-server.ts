import { join } from 'node:path'
import type { App } from '../app/create-app.js'
import type { RunningServer } from '../api/serve.js'
import { UserError } from '../domain/index.js'
import type { CliContext } from './context.js'
import { single } from './options.js'
import type { Command } from 'commander'

/** Port the page is served on; not registered for anything common. */
export const DEFAULT_PORT = 8737

/** What the commands that serve the page have in common. */
export interface ServeWish {
  readonly port: string
  readonly host: string
  readonly password?: string
}

/** Environment variable for the password: other users of the machine can read a command line. */
const PASSWORD_VARIABLE = 'DUIBIAO_PASSWORD'

/** Adds the options of serving. */
export function withServeOptions(command: Command): Command {
  return command
    .addOption(single('--port <端口>', '端口号，0 表示任选空闲端口').default(String(DEFAULT_PORT)))
    .addOption(single('--host <地址>', '监听地址；默认只有本机能访问').default('127.0.0.1'))
    .addOption(single('--password <密码>', `让其他电脑访问时必须设置；也可用环境变量 ${PASSWORD_VARIABLE}`))
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new UserError('usage', 'bad-port', `端口号“${text}”不对，应是 0 到 65535 之间的整数。`)
}

/** Serves the page until the user wants to stop, and says where it is. */
export async function serveUntilStopped(context: CliContext, app: App, wish: ServeWish): Promise<void> {
  const [{ serve }, { PACKAGE_ROOT }] = await Promise.all([import('../api/serve.js'), import('../app/package-root.js')])
  const password = wish.password ?? context.environment[PASSWORD_VARIABLE]
  const server: RunningServer = await serve(app, {
    host: wish.host,
    port: portOf(wish.port),
    ...(password === undefined || password === '' ? {} : { password }),
    webDirectory: join(PACKAGE_ROOT, 'web', 'dist'),
    report: (error) =>
      context.err(`内部错误：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  })
  context.out(`页面已就绪：${server.url}\n在浏览器中打开即可使用；按 Ctrl+C 结束。\n`)
  await context.stopped()
  await server.close()
}
