import { expect, test } from 'vitest'
import { formatListNumber } from '../../src/docx/numbering/format-number.ts'
import { said } from './make-docx.ts'
import { showBody } from './show-blocks.ts'

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const num = (id: number, pattern: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${pattern}"/>${more}</w:num>`
const pattern = (id: number, content: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`
const item = (text: string, id: number, at = 0): string =>
  said(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)

const official = [
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '%1.%3.%4', '<w:isLgl/>'),
].join('')

test('official numbers count on, start anew below a higher one, and stand still for plain text', async () => {
  const numbering = pattern(0, official) + num(1, 0)
  const body = [
    item('甲', 1),
    item('子', 1, 1),
    item('丑', 1, 1),
    said('正文'),
    item('一点', 1, 2),
    item('细', 1, 3),
    item('', 1, 2),
    item('三点', 1, 2),
    item('乙', 1),
    item('寅', 1, 1),
    item('不编', 0),
  ].join('')
  expect(await showBody(body, { numbering })).toEqual([
    '<一、>甲',
    '<（一）>子',
    '<（二）>丑',
    '正文',
    '<1.>一点',
    '<1.1.1>细',
    '<3.>三点',
    '<二、>乙',
    '<（一）>寅',
    '不编',
  ])
})

test('lists of one pattern count on; one that says where it starts does so once', async () => {
  const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
  const numbering = pattern(0, official) + num(1, 0) + num(2, 0) + num(3, 0, anew)
  const body = [item('甲', 1), item('乙', 2), item('丙', 3), item('丁', 3), item('戊', 1)].join('')
  expect(await showBody(body, { numbering })).toEqual([
    '<一、>甲',
    '<二、>乙',
    '<五、>丙',
    '<六、>丁',
    '<七、>戊',
  ])
})

test('a level that never restarts, a bullet, an override and a list kept under a style', async () => {
  const numbering = [
    pattern(
      0,
      level(0, 'decimal', '%1.') + level(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>'),
    ),
    pattern(1, level(0, 'bullet', '·')),
    pattern(2, '<w:numStyleLink w:val="款"/>'),
    pattern(3, `<w:styleLink w:val="款"/>${level(0, 'decimalEnclosedCircle', '%1')}`),
    num(1, 0),
    num(2, 1),
    num(3, 2),
    num(4, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride>`),
  ].join('')
  const body = [
    item('甲', 1),
    item('子', 1, 1),
    item('乙', 1),
    item('丑', 1, 1),
    item('点', 2),
    item('圈', 3),
    item('字', 4),
  ].join('')
  expect(await showBody(body, { numbering })).toEqual([
    '<1.>甲',
    '<(1)>子',
    '<2.>乙',
    '<(2)>丑',
    '点',
    '<①>圈',
    '<C)>字',
  ])
})

test('headings are numbered through their styles', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  const numbering =
    pattern(
      0,
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="1"/>') +
        level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="2"/>'),
    ) + num(1, 0)
  const body = ['1', '2', '2', '1'].map((id) => said(id, `<w:pStyle w:val="${id}"/>`)).join('')
  expect(await showBody(body, { styles, numbering })).toEqual([
    '#<一、>1',
    '##<（一）>2',
    '##<（二）>2',
    '#<二、>1',
  ])
})

test.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [12, 'chineseCounting', '十二'],
  [20, 'chineseCounting', '二十'],
  [21, 'chineseCounting', '二十一'],
  [103, 'chineseCounting', '一○三'],
  [103, 'chineseCountingThousand', '一百零三'],
  [110, 'chineseCountingThousand', '一百一十'],
  [1003, 'chineseCountingThousand', '一千零三'],
  [21, 'chineseLegalSimplified', '贰拾壹'],
  [12, 'ideographDigital', '一二'],
  [3, 'ideographTraditional', '丙'],
  [4, 'upperRoman', 'IV'],
  [19, 'lowerRoman', 'xix'],
  [27, 'upperLetter', 'AA'],
  [28, 'lowerLetter', 'bb'],
  [7, 'decimalZero', '07'],
  [12, 'decimalFullWidth', '１２'],
  [20, 'decimalEnclosedCircle', '⑳'],
  [21, 'decimalEnclosedCircle', '21'],
  [3, 'decimalEnclosedParen', '⑶'],
  [0, 'chineseCounting', '0'],
  [5, '未知', '5'],
])('%s as %s is %s', (value, format, shown) => {
  expect(formatListNumber(value, format)).toBe(shown)
})
