import { expect, test } from 'vitest'
import { loadPlugins } from '../src/load-plugins.ts'
import { json, named } from './sample.ts'

const load = (modules: Readonly<Record<string, unknown>>) =>
  loadPlugins(
    Object.keys(modules).map((specifier, index) => ({
      specifier,
      origin: { file: 'jibao.yaml', line: index + 1, column: 5 },
    })),
    'w',
    {
      renderers: [json],
      loadModule: async (specifier, folder) => {
        const module = modules[specifier]
        if (module instanceof Error) throw module
        return module ?? { folder }
      },
    },
  )

test('renderers of plugins come after those offered', async () => {
  const modules = {
    './ofd.js': { renderers: [named('ofd'), named('odt')] },
    'jibao-epub': { renderers: [named('epub')] },
  }
  const { value, diagnostics } = await load(modules)
  expect(diagnostics).toEqual([])
  expect(value?.map(({ format }) => format)).toEqual(['json', 'ofd', 'odt', 'epub'])
})

test.each<[string, unknown, string, string]>([
  ['throws', new Error('Cannot find module'), 'PLUGIN_FAILED', '无法载入：Cannot find module'],
  ['is nothing', null, 'PLUGIN_INVALID', '没有导出渲染器'],
  ['exports nothing', {}, 'PLUGIN_INVALID', '没有导出渲染器'],
  ['exports by default only', { default: named('ofd') }, 'PLUGIN_INVALID', '没有导出渲染器'],
  ['exports no list', { renderers: named('ofd') }, 'PLUGIN_INVALID', '没有导出渲染器'],
  ['exports factories', { renderers: [() => named('ofd')] }, 'PLUGIN_INVALID', '没有导出渲染器'],
  [
    'exports a half',
    { renderers: [{ ...json, readBack: undefined }] },
    'PLUGIN_INVALID',
    '没有导出渲染器',
  ],
  [
    'exports none without extension',
    { renderers: [{ ...json, format: 'x', extension: undefined }] },
    'PLUGIN_INVALID',
    '没有导出渲染器',
  ],
  ['has a known format', { renderers: [named('json')] }, 'PLUGIN_INVALID', '的格式“json”已经有了'],
  [
    'has a known extension',
    { renderers: [named('tree', { extension: '.json' })] },
    'PLUGIN_INVALID',
    '的扩展名“.json”已经有了',
  ],
  [
    'has one format twice',
    { renderers: [named('ofd'), named('ofd')] },
    'PLUGIN_INVALID',
    '的格式“ofd”已经有了',
  ],
])('a plugin that %s', async (_, module, code, problem) => {
  const { value, diagnostics } = await load({ './plugin.js': module })
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([
    { code, message: `插件“./plugin.js”${problem}`, origin: { file: 'jibao.yaml', line: 1 } },
  ])
})

test('the faults of all plugins come in one run', async () => {
  const { diagnostics } = await load({ a: new Error('甲'), b: {}, c: { renderers: [json] } })
  expect(diagnostics.map(({ origin }) => origin?.line)).toEqual([1, 2, 3])
})
