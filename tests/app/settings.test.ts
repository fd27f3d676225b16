import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseEncoding } from '../../src/app/encoding.js'
import { PACKAGE_ROOT } from '../../src/app/package-root.js'
import { planName } from '../../src/app/plan-identity.js'
import { resolveSettings, workspaceDirectory } from '../../src/app/settings.js'
import { temporaryFolder } from '../store/temporary.js'

describe('where the workspace is', () => {
  it.each([
    [undefined, {}, join(PACKAGE_ROOT, 'index', 'default')],
    ['青川', {}, join(PACKAGE_ROOT, 'index', '青川')],
    [undefined, { DUIBIAO_INDEX: 'elsewhere' }, resolve('elsewhere', 'default')],
    ['青川', { DUIBIAO_INDEX: 'elsewhere' }, resolve('elsewhere', '青川')],
    ['./here', {}, resolve('here')],
    ['..', {}, resolve('..')],
    ['a/b', { DUIBIAO_INDEX: 'elsewhere' }, resolve('a/b')],
  ])('%s with %j', (name, environment, expected) => {
    expect(workspaceDirectory(name, environment)).toBe(expected)
  })
})

describe('where the library lies', () => {
  const [flag, variable, file] = ['postgres://flag/d', 'postgres://variable/d', 'postgres://file/d']
  const told = (
    wish: string | undefined,
    environment: Record<string, string>,
    settings?: string,
  ): string | undefined => {
    const workspace = temporaryFolder()
    if (settings !== undefined) writeFileSync(join(workspace, 'workspace.json'), settings)
    return resolveSettings({ workspace, database: wish }, environment).database
  }
  it.each([
    [undefined, {}, undefined, undefined],
    [undefined, {}, JSON.stringify({ database: file }), file],
    [undefined, { DUIBIAO_DATABASE: variable }, JSON.stringify({ database: file }), variable],
    [flag, { DUIBIAO_DATABASE: variable }, JSON.stringify({ database: file }), flag],
    [undefined, { DUIBIAO_DATABASE: '' }, '{}', undefined],
  ])('%j, %j, %j', (wish, environment, settings, expected) => {
    expect(told(wish, environment as Record<string, string>, settings)).toBe(expected)
  })
  it.each(['{"database": 1}', '{"datebase": "postgres://u:geheim@h/d"}', 'postgres://u:geheim@h/d'])(
    'a settings file of %j is refused without repeating it',
    (settings) => {
      expect(() => told(undefined, {}, settings)).toThrow(/workspace\.json.*写法不对/)
      expect(() => told(undefined, {}, settings)).not.toThrow(/geheim/)
    },
  )
})

describe('encodings by the names people use', () => {
  it.each([
    ['utf-8', 'utf-8'],
    ['UTF8', 'utf-8'],
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['UTF-16', 'utf-16le'],
  ])('%s is %s', (name, expected) => {
    expect(parseEncoding(name)).toBe(expected)
  })
  it.each(['big5', 'latin1', ''])('%j is refused', (name) => {
    expect(() => parseEncoding(name)).toThrow(/不认识文字编码/)
  })
})

it.each([
  ['云岭县规划（送审稿）.docx', '云岭县规划（送审稿）'],
  ['v1.2.txt', 'v1.2'],
  ['.hidden', '.hidden'],
  ['无后缀', '无后缀'],
])('the name of %s is %s', (file, name) => {
  expect(planName(file)).toBe(name)
})
