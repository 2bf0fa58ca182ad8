import { memoryWorld } from '@jibao/core/testing'
import { expect, test } from 'vitest'
import { locateCharacters } from '../src/locate-characters.ts'

const about = (character: string) => ({
  code: 'GLYPH_MISSING',
  severity: 'error' as const,
  message: `没有“${character}”`,
  hint: '请核对',
  character,
})

const world = memoryWorld({
  'w/jibao.yaml': 'name: 季报\r\nissuer: 县民政局\n',
  'w/out/季报.md': '吉',
  'w/schemas/plan.yaml': '吉',
  'w/.cache/a.yaml': '吉',
  'w/数据.xlsx': '吉',
  'w/plan/a.yaml': 'a: 1\nb: 𠮷祥\n',
  'w/plan/b.yaml': 'b: 吉\n',
  't/notice/body.md.hbs': '# 题\n\n某某：㐂\n',
})
const folders = [
  { path: 'w', shownAs: '' },
  { path: 't/notice', shownAs: '内置模板/notice' },
]

test.each([
  ['民', { file: 'jibao.yaml', line: 2, column: 10 }],
  ['吉', { file: 'plan/b.yaml', line: 1, column: 4 }],
  ['祥', { file: 'plan/a.yaml', line: 2, column: 6 }],
  ['㐂', { file: '内置模板/notice/body.md.hbs', line: 3, column: 4 }],
  ['龘', undefined],
])('%s stands first at %o', async (character, origin) => {
  const [located] = await locateCharacters([about(character)], folders, world)
  expect(located?.origin).toEqual(origin)
})

test('a diagnostic with a place, or about no character, stays as it is', async () => {
  const origin = { file: '别处.yaml', line: 9 }
  const { character: _, ...general } = about('吉')
  const before = [{ ...about('吉'), origin }, general]
  expect(await locateCharacters(before, folders, world)).toEqual(before)
})
