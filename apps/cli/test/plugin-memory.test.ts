import type { Report } from '@jibao/document'
import { defaultFontBook } from '@jibao/fonts'
import { expect, test } from 'vitest'
import { renderApart } from '../src/rendering/render-apart.ts'
import { pluginText, workspaceWith } from './plugin-workspace.ts'

const report: Report = {
  type: 'report',
  metadata: {
    title: '通报',
    issuer: '县民政局',
    language: 'zh-CN',
    date: '2024-07-05',
  },
  children: [],
}

test.each([
  ['objects', 'const kept = []; forever((count) => kept.push({ count }))'],
  ['bytes', 'const kept = []; forever(() => kept.push(new Uint8Array(10_000_000).fill(1)))'],
])('a plug-in that takes all memory for %s is stopped', async (_, render) => {
  const workspace = workspaceWith({ 'a.js': pluginText('big', { big: { render }, small: {} }) })
  const open = renderApart({ memory: 300_000_000 })
  const reference = { specifier: './a.js', origin: { file: 'jibao.yaml', line: 1, column: 1 } }
  const { value } = await open(reference, workspace)
  const context = {
    fonts: defaultFontBook(),
    signal: new AbortController().signal,
    read: async () => undefined,
    lose: () => undefined,
    report: () => undefined,
  }
  const [big, small] = value?.renderers ?? []
  await expect(big?.render(report, context)).rejects.toThrow('用的内存超过了限度')
  expect(new TextDecoder().decode(await small?.render(report, context))).toBe('通报')
})
