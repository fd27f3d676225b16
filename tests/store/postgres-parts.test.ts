import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/domain/index.js'
import { parseDatabaseUrl } from '../../src/store/postgres/connection-url.js'
import { DatabaseError, translateFault } from '../../src/store/postgres/faults.js'
import { forRows, numbered } from '../../src/store/postgres/placeholders.js'
import { indexedWord, toVectorText } from '../../src/store/postgres/words-vector.js'

describe('addresses', () => {
  it.each([
    ['postgres://office@db.example/plans', 'duibiao', '主机 db.example，数据库 plans，用户 office'],
    [
      'postgresql://db.example:5433/plans?schema=province',
      'province',
      '主机 db.example:5433，数据库 plans，用户 未指定',
    ],
    ['postgres://a%20b:geheim@h/d?schema=x&sslmode=verify-full', 'x', '主机 h，数据库 d，用户 a b'],
  ])('%s', (text, schema, told) => {
    const address = parseDatabaseUrl(text)
    expect([address.schema, address.told]).toEqual([schema, told])
    expect(address.url).not.toContain('schema=')
  })

  it('leave TLS to the driver', () => {
    expect(parseDatabaseUrl('postgres://h/d?sslmode=verify-full&sslrootcert=/ca.pem').url).toContain(
      'sslmode=verify-full',
    )
  })

  it.each([
    'geheim',
    'mysql://u:geheim@h/d',
    'postgres://u:geheim@h',
    'postgres://u:geheim@h/d?schema=Plans"; DROP',
    'postgres://u:geheim@h:port/d',
  ])('%j is refused without repeating it', (text) => {
    const error: unknown = (() => {
      try {
        return parseDatabaseUrl(text)
      } catch (e) {
        return e
      }
    })()
    expect(error).toBeInstanceOf(UserError)
    const { code, message, cause } = error as UserError
    expect(code).toBe('database-url')
    expect(`${message} ${String((cause as Error | undefined)?.message)}`).not.toContain('geheim')
  })
})

describe('faults', () => {
  it.each([
    ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1', 'database-unreachable'],
    ['ENOTFOUND', 'getaddrinfo ENOTFOUND h', 'database-unreachable'],
    ['UNKNOWN', 'timeout expired', 'database-unreachable'],
    ['28P01', 'password authentication failed', 'database-password'],
    ['28000', 'no pg_hba.conf entry', 'database-password'],
    ['UNKNOWN', 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string', 'database-password'],
    ['UNKNOWN', 'The server does not support SSL connections', 'database-tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', 'database-tls'],
    ['3D000', 'database does not exist', 'database-missing'],
    ['42501', 'permission denied', 'database-rights'],
    ['25006', 'cannot execute INSERT in a read-only transaction', 'database-read-only'],
    ['53300', 'too many connections', 'database-busy'],
    ['55P03', 'canceling statement due to lock timeout', 'workspace-busy'],
    ['53100', 'could not extend file', 'disk-full'],
    ['57P01', 'terminating connection due to administrator command', 'database-lost'],
    ['CONNECTION_LOST', 'Connection terminated unexpectedly', 'database-lost'],
    ['22021', 'invalid byte sequence', 'text-not-storable'],
  ])('%s (%s) is %s, in Chinese and with what helps', (code, message, expected) => {
    const error = translateFault({ code, message }, '主机 h，数据库 d，用户 u')
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).code).toBe(expected)
    expect(error.message).toMatch(/（主机 h，数据库 d，用户 u）。.*。$/)
  })

  it.each([
    ['23505', 'duplicate key'],
    ['42703', 'column does not exist'],
    ['P0001', 'decisions are only ever added'],
  ])('%s is a bug of ours', (code, message) => {
    expect(translateFault({ code, message }, 'h')).toBeInstanceOf(DatabaseError)
  })
})

describe('statements', () => {
  it.each([
    ['SELECT ? WHERE a = ?', 'SELECT $1 WHERE a = $2'],
    ["SELECT '?' || ? || '''?'", "SELECT '?' || $1 || '''?'"],
    ['SELECT "a?b", ?', 'SELECT "a?b", $1'],
  ])('%s', (sql, expected) => expect(numbered(sql)).toBe(expected))

  it('take many rows at once', () => {
    expect(forRows('INSERT INTO t (a, b) VALUES (?, ?) RETURNING a', 2)).toBe(
      'INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4) RETURNING a',
    )
    expect(() => forRows('INSERT INTO t VALUES (?, now())', 2)).toThrow()
  })
})

describe('words in the index', () => {
  it.each([
    ['95%', '95'],
    ['（医院）', '医院'],
    ['COVID-19', 'covid-19'],
    ['，', ''],
    ['长'.repeat(900), ''],
  ])('%s is %s', (word, expected) => expect(indexedWord(word)).toBe(expected))

  it('are written with their places, quotes and backslashes kept', () => {
    expect(toVectorText(['甲', "o'x", '甲', 'a\\b'])).toBe("'甲':1,3 'o''x':2 'a\\\\b':4")
  })
})
