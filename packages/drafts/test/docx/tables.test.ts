import { placeInDraft } from '@jibao/data-model'
import { describe, expect, test } from 'vitest'
import { cell, row, said, table } from './make-docx.ts'
import { readBody, showBody } from './show-blocks.ts'

const c = (text: string, properties?: string): string => cell(said(text), properties)
const down = '<w:vMerge/>'
const from = '<w:vMerge w:val="restart"/>'

describe('a table', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'has rows and columns',
      table([row([c('甲'), c('乙')]), row([c('1'), c('2')])]),
      ['[0,0]甲 [0,1]乙 [1,0]1 [1,1]2'],
    ],
    [
      'has spans, and columns that count them',
      table([
        row([c('项目', from), c('完成值', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>'),
        row([c('', down), c('一季度'), c('二季度')]),
        row([c('', down), c('5'), c('6')]),
      ]),
      ['[0,0 3×1 头]项目 [0,1 1×2 头]完成值 [1,1]一季度 [1,2]二季度 [2,1]5 [2,2]6'],
    ],
    [
      'starts a new cell where nothing stands above',
      table([row([c('甲', '<w:gridSpan w:val="2"/>')]), row([c('1', down), c('2', down)])]),
      ['[0,0 1×2]甲 [1,0]1 [1,1]2'],
    ],
    [
      'goes on downwards only as wide as it began',
      table([
        row([c('甲', `<w:gridSpan w:val="2"/>${from}`), c('乙', from)]),
        row([c('1', down), c('2'), c('', down)]),
      ]),
      ['[0,0 1×2]甲 [0,2 2×1]乙 [1,0]1 [1,1]2'],
    ],
    [
      'may begin a row further right',
      table([row([c('甲'), c('乙')]), row([c('2')], '<w:gridBefore w:val="1"/>')]),
      ['[0,0]甲 [0,1]乙 [1,1]2'],
    ],
    [
      'has no rows that were deleted or are hidden',
      table([
        row([c('甲'), c('乙')]),
        row([c('旧'), c('1')], '<w:del w:id="1" w:author="甲"/>'),
        row([c('密'), c('2')], '<w:hidden/>'),
        row([c('新'), c('3')]),
      ]),
      ['[0,0]甲 [0,1]乙 [1,0]新 [1,1]3'],
    ],
    [
      'has cells of several paragraphs as one, and empty ones',
      table([row([cell(said('一是') + said('') + said('二是')), cell('<w:p/>')])]),
      ['[0,0]一是 二是 [0,1]'],
    ],
    ['of one cell is a frame', table([row([cell(said('甲') + said('乙'))])]), ['甲', '乙']],
    [
      'around a table is a layout',
      table([row([c('左'), cell(table([row([c('1'), c('2')])]) + said('右'))])]),
      ['左', '[0,0]1 [0,1]2', '右'],
    ],
    [
      'around a frame is none',
      table([row([c('左'), cell(table([row([c('框')])]) + said('右'))])]),
      ['[0,0]左 [0,1]框 右'],
    ],
    [
      'bounds what a cell says of its width',
      table([row([c('甲', '<w:gridSpan w:val="99999999"/>'), c('乙')])]),
      ['[0,0 1×200]甲 [0,200]乙'],
    ],
  ])('%s', async (_, body, shown) => {
    expect(await showBody(body)).toEqual(shown)
  })
})

test('words stand in their paragraph, counted through the body, tables included', async () => {
  const draft = await readBody(
    `${said('　　首句')}${table([row([c('甲'), cell(said('乙') + said('丙'))])])}${said('末句')}`,
  )
  const placeOf = (words: string) => placeInDraft(draft, draft.text.indexOf(words))
  expect(placeOf('首')).toEqual({ line: 1, column: 3 })
  expect(placeOf('句')).toEqual({ line: 1, column: 4 })
  expect(placeOf('丙')).toEqual({ line: 4, column: 1 })
  expect(placeOf('末句')).toEqual({ line: 5, column: 1 })
  expect(draft.text).toBe('首句\n甲\n乙 丙\n末句\n')
})
