import type { Diagnostic } from '@jibao/core'
import { nodeKinds, paragraph, type Report } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { type Capabilities, defineRenderer, type Renderer, renderReport } from '../src/index.ts'

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
    capabilities: Object.fromEntries(nodeKinds.map((kind) => [kind, 'full'])) as Capabilities,
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
    ['gives no bytes', async () => new Uint8Array(), 'no bytes'],
    ['gives something else', async () => 'text' as unknown as Uint8Array, 'no bytes'],
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
})

describe('defineRenderer', () => {
  const renderer = rendererWith(async () => bytes)

  test.each(['PDF', 'p df', '../pdf', '', '7z'])('refuses the format %j', (format) => {
    expect(() => defineRenderer({ ...renderer, format })).toThrow(RangeError)
  })

  test.each(['pdf', '.PDF', './pdf', '.', '.tar.gz'])('refuses the extension %j', (extension) => {
    expect(() => defineRenderer({ ...renderer, extension })).toThrow(RangeError)
  })
})
