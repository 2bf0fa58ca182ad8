import { openPlugin } from '@jibao/plugin'
import { expect, test } from 'vitest'
import * as index from '../src/index.ts'

test('the package offers a renderer, and itself as a plug-in', () => {
  expect(Object.keys(index)).toEqual(['plugin', 'xlsx'])
})

const open = async (options: unknown) =>
  openPlugin({ plugin: index.plugin }, { specifier: '@jibao/renderer-xlsx', options })

test.each([{}, { figures: false }])('%j are options of it', async (options) => {
  const { value, diagnostics } = await open(options)
  expect(diagnostics).toEqual([])
  expect(value?.renderers.map(({ format }) => format)).toEqual(['xlsx'])
})

test.each([{ figures: 'no' }, { sheets: 2 }])('%j are not', async (options) => {
  expect((await open(options)).value).toBeUndefined()
})
