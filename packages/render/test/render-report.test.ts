import { setImmediate } from 'node:timers/promises'
import type { Diagnostic } from '@jibao/core'
import { paragraph, type Report } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import {
  defineRenderer,
  type RenderContext,
  type Renderer,
  renderReport,
  showsAll,
} from '../src/index.ts'

const report: Report = {
  type: 'report',
  metadata: { title: '通报', issuer: '青禾县民政局', date: '2024-07-05', language: 'zh-CN' },
  children: [paragraph('正文。')],
}

const fonts = { chain: () => [], choices: [] }

const rendererWith = (render: Renderer['render']): Renderer =>
  defineRenderer({
    format: 'txt',
    title: '文本',
    extension: '.txt',
    mediaType: 'text/plain',
    capabilities: showsAll,
    numberCells: false,
    usesFonts: false,
    render,
    readBack: async () => ({ text: [], numbers: [] }),
  })

const fault: Diagnostic = {
  code: 'GLYPH_MISSING',
  severity: 'error',
  message: '没有字形',
  hint: '请换字',
}

const bytes = new TextEncoder().encode('正文。')

describe('renderReport', () => {
  test('gives bytes, losses and remarks', async () => {
    const loss = { node: 'chart', as: '数据表', why: '不能绘图' } as const
    const remark = { ...fault, severity: 'warning' } as const
    const renderer = rendererWith(async (_, context) => {
      context.lose(loss)
      context.report(remark)
      return bytes
    })
    expect(await renderReport(renderer, report, { fonts })).toEqual({
      bytes,
      losses: [loss],
      diagnostics: [remark],
    })
  })

  test('hands the fonts on', async () => {
    const renderer = rendererWith(async (_, context) => {
      expect(context.fonts).toBe(fonts)
      return bytes
    })
    expect((await renderReport(renderer, report, { fonts })).bytes).toBe(bytes)
  })

  test('withholds the bytes when an error was reported', async () => {
    const renderer = rendererWith(async (_, context) => {
      context.report(fault)
      return bytes
    })
    expect(await renderReport(renderer, report, { fonts })).toEqual({
      losses: [],
      diagnostics: [fault],
    })
  })

  test.each([
    ['throws', () => Promise.reject(new Error('墨尽纸穷')), '墨尽纸穷'],
    ['gives no bytes', async () => new Uint8Array(), '没有给出文件内容'],
    ['gives something else', async () => 'text' as unknown as Uint8Array, '没有给出文件内容'],
  ])('a renderer that %s is a diagnostic and not a crash', async (_, render, why) => {
    const rendered = await renderReport(rendererWith(render), report, { fonts })
    expect(rendered.bytes).toBeUndefined()
    expect(rendered.diagnostics).toMatchObject([{ code: 'RENDER_FAILED', severity: 'error' }])
    expect(rendered.diagnostics[0]?.message).toContain(why)
    expect(rendered.diagnostics[0]?.message).toContain('txt')
  })

  test('what a renderer reported before it gave up is the better message', async () => {
    const renderer = rendererWith(async (_, context) => {
      context.report(fault)
      throw new Error('cannot go on')
    })
    expect((await renderReport(renderer, report, { fonts })).diagnostics).toEqual([fault])
  })

  test('names the plug-in whose renderer fails, and its author as the one to tell', async () => {
    const renderer = rendererWith(() => Promise.reject(new Error('墨尽纸穷')))
    const { diagnostics } = await renderReport(renderer, report, { fonts, plugin: '@某地/文本' })
    expect(diagnostics.map(({ code }) => code)).toEqual(['PLUGIN_RENDER_FAILED'])
    expect(diagnostics[0]?.message).toBe('生成 txt（插件 @某地/文本）时程序出错：墨尽纸穷')
    expect(diagnostics[0]?.hint).toContain('插件的作者')
  })

  test.each([
    [
      'throws before it has begun',
      () => {
        throw new Error('墨尽纸穷')
      },
    ],
    ['gives something that is no promise', () => bytes as unknown as Promise<Uint8Array>],
  ])('a renderer that %s ends all the same', async (_, render) => {
    const { diagnostics } = await renderReport(rendererWith(render), report, { fonts })
    expect(diagnostics.filter(({ code }) => code !== 'RENDER_FAILED')).toEqual([])
  })

  test.each<[string, (context: RenderContext) => void]>([
    ['a loss of no node', ({ lose }) => lose({ node: 'page', as: '无', why: '无' } as never)],
    ['a loss without a reason', ({ lose }) => lose({ node: 'chart', as: '无' } as never)],
    ['a loss that is none', ({ lose }) => lose(null as never)],
    [
      'a loss from nowhere',
      ({ lose }) => lose({ node: 'chart', as: '无', why: '无', origin: 7 } as never),
    ],
    ['a remark in words', ({ report }) => report('缺字' as never)],
    [
      'a remark of no known severity',
      ({ report }) => report({ ...fault, severity: 'fatal' } as never),
    ],
  ])('%s is a fault of the renderer', async (_, say) => {
    const renderer = rendererWith(async (__, context) => {
      say(context)
      return bytes
    })
    const rendered = await renderReport(renderer, report, { fonts })
    expect(rendered.bytes).toBeUndefined()
    expect(rendered.losses).toEqual([])
    expect(rendered.diagnostics).toMatchObject([{ code: 'RENDER_FAILED' }])
    expect(rendered.diagnostics[0]?.message).toContain('不合约定')
  })
})

describe('a rendering that is no longer wanted', () => {
  test('does not begin', async () => {
    let hasBegun = false
    const renderer = rendererWith(async () => {
      hasBegun = true
      return bytes
    })
    const signal = AbortSignal.abort()
    const rendered = await renderReport(renderer, report, { fonts, signal })
    expect(rendered).toMatchObject({ losses: [], diagnostics: [{ code: 'RENDER_ABORTED' }] })
    expect(hasBegun).toBe(false)
  })

  test('ends at once, whatever the renderer does', async () => {
    const controller = new AbortController()
    const renderer = rendererWith(() => {
      controller.abort()
      return new Promise(() => undefined)
    })
    const { signal } = controller
    const { bytes: given, diagnostics } = await renderReport(renderer, report, { fonts, signal })
    expect(given).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'RENDER_ABORTED', severity: 'error' }])
  })

  test('says when it was for want of time', async () => {
    const renderer = rendererWith(() => new Promise(() => undefined))
    const signal = AbortSignal.timeout(5)
    const { diagnostics } = await renderReport(renderer, report, { fonts, signal, plugin: 'p' })
    expect(diagnostics).toMatchObject([{ code: 'RENDER_TIMED_OUT', severity: 'error' }])
    expect(diagnostics[0]?.message).toContain('插件 p')
  })

  test.each([
    ['gives', async () => bytes],
    [
      'throws',
      async () => {
        throw new Error('too late')
      },
    ],
  ])('hears nothing of what the renderer %s afterwards', async (_, end) => {
    const controller = new AbortController()
    let late = Promise.resolve()
    const renderer = rendererWith((__, context) => {
      controller.abort()
      const work = setImmediate().then(() => {
        context.lose({ node: 'chart', as: '无', why: '迟了' })
        context.report(fault)
        return end()
      })
      late = work.then(
        () => undefined,
        () => undefined,
      )
      return work
    })
    const rendered = await renderReport(renderer, report, { fonts, signal: controller.signal })
    const before = structuredClone(rendered)
    await late
    expect(rendered).toEqual(before)
    expect(rendered.diagnostics.map(({ code }) => code)).toEqual(['RENDER_ABORTED'])
  })
})

describe('defineRenderer', () => {
  const renderer = rendererWith(async () => bytes)

  test.each(['PDF', 'p df', '../pdf', '', '7z'])('refuses the format %j', (format) => {
    expect(() => defineRenderer({ ...renderer, format })).toThrow(RangeError)
  })

  test.each(['pdf', '.PDF', './pdf', '.', '.a.b.c'])('refuses the extension %j', (extension) => {
    expect(() => defineRenderer({ ...renderer, extension })).toThrow(RangeError)
  })
})
