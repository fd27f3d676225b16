import { type FaultKind, UserError } from '../../domain/index.js'
import { LOST, type SentFault } from './protocol.js'

/** A fault of the engine that is a bug of ours, or that a caller knows how to handle by its code. */
export class DatabaseError extends Error {
  constructor(
    /** SQLSTATE. */
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'DatabaseError'
  }
}

interface Known {
  /** SQLSTATEs (whole, or the class as the first two characters) and system codes. */
  readonly codes: readonly string[]
  readonly fault: FaultKind
  readonly code: string
  readonly sentence: string
  readonly mending: string
}

/** SQLSTATEs: appendix A of the PostgreSQL manual. The first that fits counts. */
const KNOWN: readonly Known[] = [
  {
    codes: [LOST, '57P01', '57P02', '57P05', '25P03', '08003', '08006', 'ECONNRESET', 'EPIPE'],
    fault: 'unreadable',
    code: 'database-lost',
    sentence: '与数据库的连接中断，这一步没有写入',
    mending: '请检查网络和数据库服务器后重试；已确认的内容都在。',
  },
  {
    codes: [
      'ECONNREFUSED',
      'ENOTFOUND',
      'EAI_AGAIN',
      'ETIMEDOUT',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'ENOENT',
      '57P03',
      '08',
    ],
    fault: 'unreadable',
    code: 'database-unreachable',
    sentence: '连不上数据库',
    mending: '请检查主机名、端口和网络，并确认数据库服务已启动。',
  },
  {
    codes: ['28'],
    fault: 'forbidden',
    code: 'database-password',
    sentence: '数据库拒绝登录：用户名或密码不对，或服务器不允许从这台电脑登录',
    mending: '密码可写在环境变量 PGPASSWORD 或文件 ~/.pgpass 中；其余请问数据库管理员。',
  },
  {
    codes: ['3D000'],
    fault: 'not-found',
    code: 'database-missing',
    sentence: '服务器上没有这个数据库',
    mending: '请数据库管理员先建立数据库，或改正地址中的数据库名。',
  },
  {
    codes: ['42501'],
    fault: 'forbidden',
    code: 'database-rights',
    sentence: '这个用户在数据库中的权限不够',
    mending: '请数据库管理员把存放规划的 schema 交给这个用户（CREATE SCHEMA … AUTHORIZATION …）。',
  },
  {
    codes: ['25006'],
    fault: 'forbidden',
    code: 'database-read-only',
    sentence: '连到的是只读的数据库（例如备用节点）',
    mending: '请改用主节点的地址。',
  },
  {
    codes: ['53300'],
    fault: 'conflict',
    code: 'database-busy',
    sentence: '数据库的连接数已满',
    mending: '请稍后重试，或请数据库管理员提高 max_connections。',
  },
  {
    codes: ['55P03', '40001', '40P01'],
    fault: 'conflict',
    code: 'workspace-busy',
    sentence: '规划库正被另一个程序写入',
    mending: '请等它结束后重试。',
  },
  {
    codes: ['53100'],
    fault: 'too-large',
    code: 'disk-full',
    sentence: '数据库服务器的磁盘已满',
    mending: '请数据库管理员清理后重试，已有内容没有改动。',
  },
  {
    codes: ['22021', '22P05'],
    fault: 'usage',
    code: 'text-not-storable',
    sentence: '文字中有数据库不能保存的字符（空字符）',
    mending: '请删去后重试。',
  },
]

/** The driver reports these without a code. */
const BY_MESSAGE: readonly (readonly [RegExp, string])[] = [
  [/timeout expired|connect.*timed? ?out/i, 'ETIMEDOUT'],
  [/does not support SSL|self.signed certificate|unable to verify|certificate|SSL/i, 'TLS'],
  [/password must be a string|no password/i, '28P01'],
  [/Connection terminated|ended|not queryable/i, LOST],
]

const TLS: Known = {
  codes: ['TLS'],
  fault: 'unreadable',
  code: 'database-tls',
  sentence: '与数据库建立加密连接失败',
  mending: '请核对地址中的 sslmode 与 sslrootcert（例如 ?sslmode=verify-full&sslrootcert=证书文件）。',
}

const isState = (code: string): boolean => /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code)

/** A fault of the engine as what the user can mend, or as a `DatabaseError`. `told` says which database, without password. */
export function translateFault({ code, message }: SentFault, told: string): Error {
  const cause = new DatabaseError(code, message)
  const meant = isState(code) ? code : (BY_MESSAGE.find(([words]) => words.test(message))?.[1] ?? code)
  const fits = (known: string): boolean =>
    known === meant || (known.length === 2 && isState(meant) && meant.startsWith(known))
  const found = [...KNOWN, TLS].find((k) => k.codes.some(fits))
  if (!found) return cause
  return new UserError(found.fault, found.code, `${found.sentence}（${told}）。${found.mending}`, { cause })
}
