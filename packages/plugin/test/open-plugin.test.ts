import { defineRenderer, type Renderer, showsAll } from '@jibao/render'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { definePlugin, openPlugin, type Plugin } from '../src/index.ts'

const origin = { file: 'jibao.yaml', line: 3, column: 5 }
const given = { specifier: './插件.js', origin }
const meta = { name: 'jibao-md', version: '1.2.0', core: '^1' }

const md: Renderer = defineRenderer({
  format: 'md',
  title: 'Markdown',
  extension: '.md',
  mediaType: 'text/markdown',
  capabilities: showsAll,
  numberCells: false,
  usesFonts: false,
  render: async () => new Uint8Array([1]),
  readBack: async () => ({ text: [], numbers: [] }),
})
const check = {
  meta: { code: 'NO_ZERO', name: '没有零', basis: '本单位规定', severity: 'warning' },
  run: () => [],
} as const
const helper = { name: '大写', call: () => '壹' }
const source = {
  extension: '.csv',
  title: 'CSV 表格',
  read: () => ({ value: [], diagnostics: [] }),
}
const templates = new URL('./templates/', import.meta.url)

const open = (plugin: unknown, options?: unknown) =>
  openPlugin({ plugin }, { ...given, ...(options === undefined ? {} : { options }) })

describe('a plug-in in order', () => {
  test('brings what stands in it, then what its options bring', async () => {
    const plugin = definePlugin({
      meta,
      checks: [check],
      helpers: [helper],
      sources: [source],
      templates: [templates],
      options: z.object({ title: z.string().default('文档') }),
      setup: ({ title }) => ({ renderers: [{ ...md, title }] }),
    })
    const { value, diagnostics } = await open(plugin, { title: '网文' })
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({ meta, takesOptions: true, helpers: [{ name: '大写' }] })
    expect(value?.renderers.map(({ title }) => title)).toEqual(['网文'])
    expect(value?.checks).toHaveLength(1)
    expect(value?.sources).toHaveLength(1)
    expect(value?.templates).toEqual([templates])
    expect((await open(plugin)).value?.renderers[0]?.title).toBe('文档')
  })

  test('may be exported by default', async () => {
    const { value } = await openPlugin({ default: { meta } }, given)
    expect(value).toMatchObject({ meta, renderers: [], takesOptions: false })
  })

  test('may check its options at its leisure', async () => {
    const options = z.object({ n: z.number() }).refine(async ({ n }) => n > 0, '须大于零')
    const plugin = definePlugin({
      meta,
      options,
      setup: ({ n }) => ({ helpers: n > 1 ? [helper] : [] }),
    })
    expect((await open(plugin, { n: 2 })).value?.helpers).toHaveLength(1)
    expect((await open(plugin, { n: 0 })).diagnostics).toMatchObject([{ code: 'PLUGIN_OPTIONS' }])
  })

  test('works apart from the object that its author made', async () => {
    class Shouting {
      readonly name = '大写'
      readonly #mark = '！'
      call(): string {
        return this.#mark
      }
    }
    const { value } = await open({ meta, helpers: [new Shouting()], setup: () => undefined })
    const [{ call }] = [{ ...value?.helpers[0] }]
    expect(call?.()).toBe('！')
  })
})

describe('what is no plug-in', () => {
  test.each([
    ['nothing', undefined],
    ['a text', 'plugin'],
    ['no export', {}],
    ['an export that is a function', { plugin: () => ({ meta }) }],
    ['an export that is a list', { plugin: [], default: null }],
  ])('%s', async (_, module) => {
    const { value, diagnostics } = await openPlugin(module, given)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      {
        code: 'PLUGIN_INVALID',
        severity: 'error',
        origin,
        message: '插件“./插件.js”的模块没有导出 plugin',
      },
    ])
  })

  test.each<[string, object, readonly string[]]>([
    ['no meta', { meta: undefined }, ['meta']],
    ['a name with capitals', { meta: { ...meta, name: 'MD' } }, ['meta.name']],
    ['no version', { meta: { ...meta, version: '1.2' } }, ['meta.version']],
    ['no range', { meta: { ...meta, core: 'one' } }, ['meta.core']],
    ['an empty range', { meta: { ...meta, core: '' } }, ['meta.core']],
    ['options that check nothing', { options: { title: '' } }, ['options']],
    ['a set-up that is no function', { setup: {} }, ['setup']],
    ['a set-up that keeps us waiting', { setup: async () => ({}) }, ['setup']],
    [
      'a set-up that gives half a helper',
      { setup: () => ({ helpers: [{ name: '大写' }] }) },
      ['helpers[0].call'],
    ],
    ['no list', { renderers: md }, ['renderers']],
    ['a hole in a list', { renderers: [undefined] }, ['renderers[0]']],
    ['a factory', { renderers: [() => md] }, ['renderers[0]']],
    ['a format with a dash', { renderers: [{ ...md, format: 'a-b' }] }, ['renderers[0].format']],
    [
      'an extension without dot',
      { renderers: [{ ...md, extension: 'md' }] },
      ['renderers[0].extension'],
    ],
    [
      'no media type',
      { renderers: [{ ...md, mediaType: 'markdown' }] },
      ['renderers[0].mediaType'],
    ],
    ['no title', { renderers: [{ ...md, title: '' }] }, ['renderers[0].title']],
    ['no readBack', { renderers: [md, { ...md, readBack: undefined }] }, ['renderers[1].readBack']],
    [
      'no flags',
      { renderers: [{ ...md, numberCells: 1, usesFonts: undefined }] },
      ['renderers[0].numberCells', 'renderers[0].usesFonts'],
    ],
    [
      'no capabilities',
      { renderers: [{ ...md, capabilities: undefined }] },
      ['renderers[0].capabilities'],
    ],
    [
      'a kind forgotten',
      { renderers: [{ ...md, capabilities: { ...showsAll, chart: undefined } }] },
      ['renderers[0].capabilities.chart'],
    ],
    [
      'an unknown capability',
      { renderers: [{ ...md, capabilities: { ...showsAll, table: 'some' } }] },
      ['renderers[0].capabilities.table'],
    ],
    [
      'a check without code',
      { checks: [{ ...check, meta: { ...check.meta, code: 'noZero' } }] },
      ['checks[0].meta.code'],
    ],
    ['a check without meta', { checks: [{ run: check.run }] }, ['checks[0].meta']],
    [
      'a check of its own severity',
      { checks: [{ ...check, meta: { ...check.meta, severity: 'fatal' } }] },
      ['checks[0].meta.severity'],
    ],
    ['a helper with a blank', { helpers: [{ ...helper, name: '大 写' }] }, ['helpers[0].name']],
    [
      'a helper of something else',
      { helpers: [{ ...helper, gives: 'table' }] },
      ['helpers[0].gives'],
    ],
    ['a source of YAML', { sources: [{ ...source, extension: '.yml' }] }, ['sources[0].extension']],
    ['templates by their path', { templates: ['./templates'] }, ['templates[0]']],
    ['templates of the web', { templates: [new URL('https://example.com/t/')] }, ['templates[0]']],
    [
      'templates without a slash',
      { templates: [new URL('./templates', import.meta.url)] },
      ['templates[0]'],
    ],
    [
      'several faults',
      { meta: {}, helpers: [{}], checks: {} },
      ['meta.name', 'meta.version', 'meta.core', 'checks', 'helpers[0].name', 'helpers[0].call'],
    ],
  ])('with %s', async (_, fault, places) => {
    const { value, diagnostics } = await open({ meta, ...fault })
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(places.map(() => 'PLUGIN_INVALID'))
    for (const [index, place] of places.entries()) {
      expect(diagnostics[index]?.message).toMatch(`插件“./插件.js”的 ${place} 须`)
      expect(diagnostics[index]?.origin).toEqual(origin)
    }
  })
})

describe('the range of contract versions', () => {
  test.each([
    ['^1', true],
    ['1.0.0', true],
    ['>=1 <3', true],
    ['*', true],
    ['^2', false],
    ['<1', false],
    ['^1.1', false],
  ])('%s', async (core, isIn) => {
    const { value, diagnostics } = await open({ meta: { ...meta, core } })
    expect(value !== undefined).toBe(isIn)
    if (isIn) return
    expect(diagnostics).toMatchObject([{ code: 'PLUGIN_OUT_OF_RANGE', origin }])
    expect(diagnostics[0]?.message).toBe(
      `插件“./插件.js”适用的接口版本是 ${core}，本程序的是 1.0.0`,
    )
  })
})

describe('options', () => {
  const schema = z.strictObject({
    margins: z.object({ top: z.number('须为数'), 'a/b~c': z.string('须为文字').optional() }),
    tags: z.array(z.string('须为文字')).optional(),
  })
  const plugin: Plugin<z.infer<typeof schema>> = { meta, options: schema, setup: () => ({}) }
  const at = (line: number) => ({ file: 'jibao.yaml', line, column: 1 })
  const optionOrigins = {
    '': at(10),
    '/margins': at(11),
    '/margins/top': at(12),
    '/margins/a~1b~0c': at(13),
    '/tags': at(14),
    '/tags/1': at(15),
  }

  test.each<[string, unknown, readonly (readonly [place: string, line: number])[]]>([
    ['of another type', { margins: { top: '3cm' } }, [['margins.top', 12]]],
    ['missing, told at what is around them', { margins: {} }, [['margins.top', 12]]],
    ['missing altogether', {}, [['margins', 11]]],
    ['with a strange name', { margins: { top: 3, 'a/b~c': 1 } }, [['margins.a/b~c', 13]]],
    ['in a list', { margins: { top: 3 }, tags: ['a', 1] }, [['tags.1', 15]]],
    ['nobody knows', { margins: { top: 3 }, color: 1 }, [['', 10]]],
    [
      'several',
      { margins: {}, tags: [1] },
      [
        ['margins.top', 12],
        ['tags.0', 14],
      ],
    ],
  ])('%s', async (_, options, faults) => {
    const { value, diagnostics } = await openPlugin(
      { plugin },
      { ...given, options, optionOrigins },
    )
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code, origin: place }) => [code, place?.line])).toEqual(
      faults.map(([, line]) => ['PLUGIN_OPTIONS', line]),
    )
    for (const [index, [place]] of faults.entries()) {
      const named = place === '' ? '' : ` ${place} `
      expect(diagnostics[index]?.message).toMatch(`插件“./插件.js”的选项${named}不对：`)
    }
  })

  test('given to a plug-in that takes none', async () => {
    const { diagnostics } = await openPlugin(
      { plugin: { meta } },
      { ...given, options: {}, optionOrigins },
    )
    expect(diagnostics).toMatchObject([
      { code: 'PLUGIN_OPTIONS', message: '插件“./插件.js”没有选项', origin: at(10) },
    ])
  })

  test('that bring the set-up down', async () => {
    const setup = () => {
      throw new Error('没有这个文件')
    }
    const { diagnostics } = await open({ meta, setup })
    expect(diagnostics).toMatchObject([
      { code: 'PLUGIN_FAILED', message: '插件“./插件.js”准备时出错：没有这个文件', origin },
    ])
  })

  test('that bring their schema down', async () => {
    const options = z.unknown().refine(() => {
      throw new Error('坏规则')
    })
    const { diagnostics } = await open({ meta, options })
    expect(diagnostics).toMatchObject([
      { code: 'PLUGIN_OPTIONS', message: '插件“./插件.js”的选项不对：坏规则' },
    ])
  })
})
