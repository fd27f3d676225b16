import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '../app/create-app.js'
import { createJobs } from '../app/jobs.js'
import { UserError } from '../domain/index.js'
import { createApi } from './create-api.js'
import { isLoopback } from './guard/host.js'
import type { ServeOptions } from './server-options.js'

/** Shortest password taken for a server others can reach, in characters. */
const SHORTEST_PASSWORD = 8

/** A running server. */
export interface RunningServer {
  /** Address to open in a browser. */
  readonly url: string
  /** Stops jobs, ends connections and frees the port. */
  close(): Promise<void>
}

function checkOptions({ host, password }: ServeOptions): void {
  if (isLoopback(host)) return
  if (password === undefined) {
    throw new UserError(
      'usage',
      'password-needed',
      `监听地址“${host}”会让其他电脑访问规划内容，必须同时用 --password 设置密码；只在本机使用时去掉 --host 即可。`,
    )
  }
  if ([...password].length < SHORTEST_PASSWORD) {
    throw new UserError('usage', 'password-short', `密码至少要 ${SHORTEST_PASSWORD} 个字符。`)
  }
}

/** Serves API and page. `UserError` where the address is open to others without a password, or cannot be taken. */
export async function serve(app: App, options: ServeOptions): Promise<RunningServer> {
  checkOptions(options)
  const jobs = createJobs(app.newId, options.report)
  const server = createServer(createApi(app, jobs, options))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(addressFault(error, options)))
    server.listen(options.port, options.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const name = options.host.includes(':') ? `[${options.host}]` : options.host
  return {
    url: `http://${name}:${port}/`,
    async close() {
      await jobs.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

function addressFault(error: NodeJS.ErrnoException, { host, port }: ServeOptions): unknown {
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `端口 ${port} 已被占用，可能程序已在运行。请关闭它，或用 --port 换一个端口。`,
    EACCES: `没有权限使用端口 ${port}。请用 --port 换一个 1024 以上的端口。`,
    EADDRNOTAVAIL: `本机没有地址“${host}”。请检查 --host。`,
    ENOTFOUND: `找不到地址“${host}”。请检查 --host。`,
  }
  const sentence = sentences[error.code ?? '']
  return sentence ? new UserError('usage', 'address-not-free', sentence, { cause: error }) : error
}
