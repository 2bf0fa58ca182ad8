import { fail } from '@jibao/core'
import { memoryWorld } from '@jibao/core/testing'
import { openPlugin } from '@jibao/plugin'
import type { PluginReference } from '@jibao/sources'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type GuestPlugin, loadPlugins, type OfferedPlugin } from '../src/index.ts'
import { json, named } from './sample.ts'

const meta = (name: string) => ({ name, version: '1.0.0', core: '^1' })
const helper = (name: string) => ({ name, call: () => '壹' })
const source = (extension: string) => ({ extension, title: '表', read: async () => fail() })
const check = (code: string) => ({
  meta: { code, name: '某项', basis: '本单位规定', severity: 'info' },
  run: () => [],
})

const offered: OfferedPlugin = {
  name: '@jibao/json',
  load: async () => ({
    plugin: {
      meta: meta('@jibao/json'),
      options: z.object({ title: z.string().default('文档树') }),
      setup: ({ title }: { readonly title: string }) => ({ renderers: [{ ...json, title }] }),
    },
  }),
}

type Named = string | readonly [specifier: string, options: PluginReference['options'] & object]

const referencesOf = (plugins: readonly Named[]): readonly PluginReference[] =>
  plugins.map((plugin, index) => {
    const origin = { file: 'jibao.yaml', line: index + 1, column: 5 }
    return typeof plugin === 'string'
      ? { specifier: plugin, origin }
      : { specifier: plugin[0], options: plugin[1], origin }
  })

/** Opens the modules of a table where an application would resolve them. */
const load = (
  plugins: readonly Named[],
  modules: Readonly<Record<string, unknown>> = {},
  stated: { readonly offered?: OfferedPlugin; readonly files?: Record<string, string> } = {},
) =>
  loadPlugins(referencesOf(plugins), 'w', {
    world: memoryWorld(stated.files ?? {}),
    plugins: [stated.offered ?? offered],
    openPlugin: async (reference, folder) => {
      const module = modules[reference.specifier]
      if (module instanceof Error) throw module
      const { value, diagnostics } = await openPlugin({ plugin: module }, reference)
      const guest: GuestPlugin | undefined = value && {
        ...value,
        from: `${folder}/${reference.specifier}`,
      }
      return { value: guest, diagnostics }
    },
  })

test('formats of plug-ins come after those that come along, and tell whose they are', async () => {
  const { renderers, plugins, diagnostics, failures } = await load(['./ofd.js', 'jibao-epub'], {
    './ofd.js': { meta: meta('my-ofd'), renderers: [named('ofd'), named('odt')] },
    'jibao-epub': { meta: meta('jibao-epub'), renderers: [named('epub')] },
  })
  expect([...diagnostics, ...failures]).toEqual([])
  expect(renderers.map(({ format, plugin }) => [format, plugin])).toEqual([
    ['json', undefined],
    ['ofd', 'my-ofd'],
    ['odt', 'my-ofd'],
    ['epub', 'jibao-epub'],
  ])
  expect(plugins.map(({ specifier, from }) => [specifier, from])).toEqual([
    ['@jibao/json', undefined],
    ['./ofd.js', 'w/./ofd.js'],
    ['jibao-epub', 'w/jibao-epub'],
  ])
})

test('all that they bring is collected', async () => {
  const { helpers, checks, sources, templates } = await load(['a'], {
    a: {
      meta: meta('a'),
      helpers: [helper('大写')],
      checks: [check('NO_ZERO')],
      sources: [source('.csv')],
      templates: [new URL('file:///opt/%E6%A8%A1%E6%9D%BF/')],
    },
  })
  expect(helpers).toMatchObject([{ plugin: 'a', name: '大写' }])
  expect(checks).toMatchObject([{ plugin: 'a', meta: { code: 'NO_ZERO' } }])
  expect(sources).toMatchObject([{ plugin: 'a', extension: '.csv' }])
  expect(templates).toEqual([{ plugin: 'a', folder: '/opt/模板' }])
})

describe('one that comes along', () => {
  test('is given options by its name, and stays in its place', async () => {
    const { renderers, plugins } = await load(['b', ['@jibao/json', { title: '树' }]], {
      b: { meta: meta('b'), renderers: [named('b')] },
    })
    expect(renderers.map(({ title }) => title)).toEqual(['树', '文档树'])
    expect(plugins).toHaveLength(2)
  })

  test('keeps what the user asks for over what the workspace says', async () => {
    const asked = { ...offered, options: { title: '片段' } }
    const { renderers } = await load([['@jibao/json', { title: '树' }]], {}, { offered: asked })
    expect(renderers.map(({ title }) => title)).toEqual(['片段'])
  })

  test('is told what is wrong with its options', async () => {
    const { diagnostics } = await load([['@jibao/json', { title: 1 }]])
    expect(diagnostics).toMatchObject([{ code: 'PLUGIN_OPTIONS', origin: { line: 1 } }])
  })

  test('makes way for one that the workspace has installed', async () => {
    const own = { meta: meta('@jibao/json'), renderers: [named('json', { title: '自己的' })] }
    const { renderers, diagnostics } = await load(
      ['@jibao/json'],
      { '@jibao/json': own },
      { files: { 'w/node_modules/@jibao/json/package.json': '{}' } },
    )
    expect(diagnostics).toEqual([])
    expect(renderers).toMatchObject([{ title: '自己的', plugin: '@jibao/json' }])
  })
})

test.each([
  '/etc/plugin.js',
  'C:\\plugin.js',
  'c:/plugin.js',
  '../plugin.js',
  './../plugin.js',
  './a/../../plugin.js',
  './a\\..\\plugin.js',
  './plugin.ts',
  './plugin',
  './plugin.json',
  './',
  '.',
  'node:fs',
  'https://example.com/plugin.js',
  'file:///plugin.js',
  'data:text/javascript,1',
  '@jibao',
  '@jibao/a/b',
  'a/b.js',
  '#internal',
  'Plugin',
  ' jibao-md',
])('%j names no code', async (specifier) => {
  const { diagnostics } = await load([specifier], { [specifier]: { meta: meta('a') } })
  expect(diagnostics).toMatchObject([{ code: 'PLUGIN_SPECIFIER', origin: { line: 1 } }])
})

test.each([
  './plugin.js',
  './我的 格式/入口.mjs',
  './a.b/..c.cjs',
  'jibao-md',
  '@县局/格式',
  '@a/b.c_d',
])('%j names code, or is refused for its letters only', async (specifier) => {
  const { diagnostics } = await load([specifier], { [specifier]: { meta: meta('a') } })
  expect(diagnostics.map(({ code }) => code)).toEqual(
    specifier.startsWith('@县') ? ['PLUGIN_SPECIFIER'] : [],
  )
})

describe('one thing twice', () => {
  const a = { meta: meta('a'), renderers: [named('a')], helpers: [helper('大写')] }
  test.each<[string, object, string]>([
    ['a name', { meta: meta('a') }, '插件“b”的插件名“a”，插件“a”已经有了'],
    [
      'a format',
      { renderers: [named('a', { extension: '.x' })] },
      '插件“b”的格式“a”，插件“a”已经有了',
    ],
    [
      'a format that comes along',
      { renderers: [named('json', { extension: '.x' })] },
      '插件“b”的格式“json”，自带插件“@jibao/json”已经有了',
    ],
    [
      'an extension',
      { renderers: [named('x', { extension: '.a' })] },
      '插件“b”的扩展名“.a”，插件“a”已经有了',
    ],
    ['a helper', { helpers: [helper('大写')] }, '插件“b”的函数“大写”，插件“a”已经有了'],
    ['a check of its own', { checks: [check('X'), check('X')] }, '插件“b”有两个检查“X”'],
    [
      'a kind of file of its own',
      { sources: [source('.csv'), source('.csv')] },
      '插件“b”有两个数据文件的扩展名“.csv”',
    ],
  ])('%s', async (_, fault, message) => {
    const b = { meta: meta('b'), ...fault }
    const { diagnostics, renderers } = await load(['a', 'b'], { a, b })
    expect(diagnostics).toMatchObject([{ code: 'PLUGIN_CLASH', message, origin: { line: 2 } }])
    expect(renderers.filter(({ format }) => format === 'a')).toHaveLength(1)
  })

  test('a plug-in', async () => {
    const { diagnostics, plugins } = await load(['a', 'a'], { a })
    expect(diagnostics).toMatchObject([{ code: 'PLUGIN_REPEATED', origin: { line: 2 } }])
    expect(plugins).toHaveLength(2)
  })
})

test('one that cannot be started costs what it would have brought, and nothing else', async () => {
  const setup = () => {
    throw new Error('墨尽')
  }
  const { renderers, diagnostics, failures } = await load(['a', 'b', 'c'], {
    a: new Error('纸穷'),
    b: { meta: meta('b'), setup },
    c: { meta: meta('c'), renderers: [named('c')] },
  })
  expect(diagnostics).toEqual([])
  expect(failures).toMatchObject([
    { code: 'PLUGIN_FAILED', message: '插件“a”无法载入：纸穷', origin: { line: 1 } },
    { code: 'PLUGIN_FAILED', message: '插件“b”准备时出错：墨尽', origin: { line: 2 } },
  ])
  expect(renderers.map(({ format }) => format)).toEqual(['json', 'c'])
})

test('the faults of all come in one run', async () => {
  const { diagnostics } = await load(['../x', 'a', 'b', 'c'], {
    a: {},
    b: { meta: { ...meta('b'), core: '^9' } },
    c: { meta: meta('c'), renderers: [named('json')] },
  })
  expect(diagnostics.map(({ origin }) => origin?.line)).toEqual([1, 2, 3, 4, 4])
})
