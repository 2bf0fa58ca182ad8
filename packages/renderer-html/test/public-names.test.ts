import { openPlugin } from '@jibao/plugin'
import { expect, test } from 'vitest'
import * as rendererHtml from '../src/index.ts'

test('the package offers these names', () => {
  expect(Object.keys(rendererHtml).toSorted()).toEqual(['html', 'plugin'])
})

test.each([
  [{}, '.html'],
  [{ fragment: true }, '.fragment.html'],
  [{ origins: true }, '.html'],
])('opened with %o it renders %s', async (options, extension) => {
  const { value, diagnostics } = await openPlugin(rendererHtml, {
    specifier: '@jibao/renderer-html',
    options,
  })
  expect(diagnostics).toEqual([])
  expect(value?.renderers.map((renderer) => renderer.extension)).toEqual([extension])
})

test('options that it does not know are refused', async () => {
  const { value } = await openPlugin(rendererHtml, {
    specifier: '@jibao/renderer-html',
    options: { fragments: true },
  })
  expect(value).toBeUndefined()
})
