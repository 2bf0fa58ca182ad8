import { cell, paragraph, type Report, row } from '@jibao/document'
import { defaultFontBook } from '@jibao/fonts'
import { expect, test } from 'vitest'
import { html } from '../src/index.ts'
import { parse, render, reportOf } from './render.ts'

const hostile =
  '</title></style><script>alert(1)</script><img src=x onerror=alert(1)> " \' & &amp; -->'

const everywhere: Report = reportOf(
  [
    { type: 'letterhead', mark: hostile, documentNumber: hostile, signers: [hostile] },
    { type: 'heading', level: 1, children: [{ type: 'text', value: hostile }] },
    paragraph(hostile),
    {
      type: 'table',
      caption: hostile,
      columns: [{ role: 'label', weight: 1 }],
      header: [row(cell(hostile))],
      rows: [row(cell(hostile))],
      note: hostile,
    },
    {
      type: 'chart',
      kind: 'bar',
      title: hostile,
      alternative: [],
      data: [{ label: hostile, value: { type: 'value', quantity: { value: '1', unit: hostile } } }],
    },
  ],
  {
    title: hostile,
    issuer: hostile,
    publication: { openness: '主动公开', index: hostile, publisher: hostile },
  },
)

test.each([false, true])('no text becomes markup; a fragment: %s', async (fragment) => {
  const { page } = await render(everywhere, { fragment, origins: true })
  const { elements, errors } = parse(page)
  expect(elements.filter(({ tagName }) => /^(?:script|iframe|object)$/.test(tagName))).toEqual([])
  expect(elements.filter(({ properties }) => 'onError' in properties)).toEqual([])
  expect(errors.filter((error) => !fragment || !/doctype/i.test(error))).toEqual([])
  const said = (await html().readBack(new TextEncoder().encode(page))).text
  expect(said.filter((line) => line === hostile)).not.toEqual([])
})

test('what is wanted no longer ends in the middle of a long report', async () => {
  const controller = new AbortController()
  const long = reportOf(Array.from({ length: 20_000 }, (_, index) => paragraph(`第${index}段。`)))
  const rendering = html().render(long, {
    fonts: defaultFontBook(),
    signal: controller.signal,
    read: async () => undefined,
    lose: () => undefined,
    report: () => undefined,
  })
  controller.abort(new Error('no longer wanted'))
  await expect(rendering).rejects.toThrow('no longer wanted')
})
