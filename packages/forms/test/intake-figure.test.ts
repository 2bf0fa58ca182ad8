import {
  compare,
  formatQuantity,
  placesOf,
  type Quantity,
  roundHalfUp,
  trimZeros,
} from '@jibao/core'
import type { Reading } from '@jibao/data-model'
import type { Cell } from '@jibao/workbook'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FigureContext, readFigure } from '../src/intake/read-figure.ts'
import {
  cellOf,
  index,
  measure,
  millions,
  money,
  numberCell,
  quantity,
  rate,
  rateAlone,
  workers,
} from './intake-sample.ts'

const origin = { file: '县总工会.xlsx', sheet: '填报表', cell: 'H5' }

const read = (
  cell: Cell | undefined,
  context: Pick<FigureContext, 'indicator'> & Partial<FigureContext>,
) => readFigure(cell, { period: '2024-Q3', origin, ...context })

const notStated: Reading = { kind: 'not-stated' }
const state = (one: 'done' | 'under-way' | 'not-started'): Reading => ({
  kind: 'milestone',
  state: one,
})

type Case = readonly [
  what: string,
  cell: Cell,
  context: Pick<FigureContext, 'indicator'> & Partial<FigureContext>,
  reading: Reading,
]

const people = { indicator: workers }
const percent = { indicator: rate }
const yuan = { indicator: money }
const step = { indicator: measure }

test.each<Case>([
  ['a number', numberCell('486'), people, quantity('486', '人')],
  ['zero', numberCell('0'), people, quantity('0', '人')],
  ['a negative number', numberCell('-3'), yuan, quantity('-3', '元')],
  ['as text', cellOf('486'), people, quantity('486', '人')],
  ['with its unit', cellOf('486人'), people, quantity('486', '人')],
  ['with its unit in brackets', cellOf('486（人）'), people, quantity('486', '人')],
  ['with separators', cellOf('1,022'), people, quantity('1022', '人')],
  ['full-width', cellOf('１，０２２'), people, quantity('1022', '人')],
  ['with spaces around', cellOf(' 486 人\n'), people, quantity('486', '人')],
  ['with a zero-width space', cellOf('\u200B486\uFEFF'), people, quantity('486', '人')],
  ['approximate', cellOf('约300人'), people, quantity('300', '人', { approximate: 'about' })],
  ['over', cellOf('300余人'), people, quantity('300', '人', { approximate: 'over' })],
  ['a range', cellOf('2～3人'), people, quantity('2', '人', { upper: '3' })],
  ['a range without unit', cellOf('2-3'), people, quantity('2', '人', { upper: '3' })],
  ['not stated', cellOf('——'), people, notStated],
  ['a slash', cellOf('/'), people, notStated],
  ['无', cellOf('无'), people, notStated],
  ['a unit in the format', numberCell('486', '0"人"'), people, quantity('486', '人')],
  [
    '约 in the format',
    numberCell('486', '"约"0人'),
    people,
    quantity('486', '人', { approximate: 'about' }),
  ],
  ['separators in the format', numberCell('1022', '#,##0'), people, quantity('1022', '人')],
  ['colours in the format', numberCell('-5', '0_);[Red]\\(0\\)'), yuan, quantity('-5', '元')],
  ['places as shown', numberCell('12.5', '0.00'), yuan, quantity('12.50', '元')],
  ['optional places', numberCell('12.5', '0.0##'), yuan, quantity('12.5', '元')],
  ['text format', numberCell('486', '@'), people, quantity('486', '人')],
  ['the format of WPS', numberCell('486', 'G/通用格式'), people, quantity('486', '人')],
  ['General with a unit', numberCell('486', 'General"人"'), people, quantity('486', '人')],
  ['scientific', numberCell('1022', '0.00E+00'), people, quantity('1022', '人')],
  ['Chinese numerals', numberCell('486', '[DBNum1][$-804]General'), people, quantity('486', '人')],
  [
    'an accounting format',
    numberCell('1234.5', '_ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ ¥* "-"??_ ;_ @_ '),
    yuan,
    quantity('1234.50', '元'),
  ],
  ['a currency', numberCell('15', '[$¥-804]0.00'), yuan, quantity('15.00', '元')],
  ['yuan as text', cellOf('￥1500'), yuan, quantity('1500', '元')],
  [
    'a formula',
    cellOf({ kind: 'number', value: '486' }, { formula: 'SUM(A1:A9)' }),
    people,
    quantity('486', '人'),
  ],
  ['percent format', numberCell('0.5927', '0.00%'), percent, quantity('59.27', '%')],
  ['percent format, a hundred', numberCell('1', '0%'), percent, quantity('100', '%')],
  ['percent, bare', numberCell('59.27'), percent, quantity('59.27', '%')],
  ['percent, full-width sign', cellOf('59.27％'), percent, quantity('59.27', '%')],
  ['percent, sign in the format', numberCell('59.27', '0.00"%"'), percent, quantity('59.27', '%')],
  ['percent, a hundred at most', numberCell('100'), percent, quantity('100', '%')],
  ['percent, zero', numberCell('0'), percent, quantity('0', '%')],
  ['percent, small with its sign', cellOf('0.5927%'), percent, quantity('0.5927', '%')],
  [
    'percent, small where the last was small',
    numberCell('0.5'),
    { indicator: rate, last: quantity('0.4', '%') },
    quantity('0.5', '%'),
  ],
  [
    'percent, small as recorded',
    numberCell('0.5'),
    { indicator: rate, recorded: quantity('0.50', '%') },
    quantity('0.5', '%'),
  ],
  [
    'percent, great where the last was great',
    numberCell('12', '0%'),
    { indicator: rate, last: quantity('1100', '%') },
    quantity('1200', '%'),
  ],
  [
    'percent, great with nothing to compare',
    numberCell('12', '0%'),
    { indicator: rateAlone },
    quantity('1200', '%'),
  ],
  [
    'another unit beside it, its own with it',
    cellOf('15000元'),
    { indicator: money, unit: '万元' },
    quantity('15000', '元'),
  ],
  [
    'the same unit beside it',
    cellOf('59.27'),
    { indicator: rate, unit: '％' },
    quantity('59.27', '%'),
  ],
  ['no unit', numberCell('80.5'), { indicator: index }, quantity('80.5', '')],
  ['万元, bare', numberCell('1.5'), { indicator: millions }, quantity('1.5', '万元')],
  [
    '万元, written',
    cellOf('5000余万元'),
    { indicator: millions },
    quantity('5000', '万元', { approximate: 'over' }),
  ],
  ['a state', cellOf('已出台'), step, state('done')],
  ['a state under way', cellOf(' 推进中 '), step, state('under-way')],
  ['a state not begun', cellOf('未启动'), step, state('not-started')],
  ['no state', cellOf('——'), step, notStated],
])('%s is read with certainty', (_what, cell, context, reading) => {
  expect(read(cell, context)).toEqual({ reading, diagnostics: [] })
})

test.each<readonly [...Case, code: string, message: string]>([
  [
    'a scale',
    cellOf('1.5万元'),
    yuan,
    quantity('15000', '元'),
    'FIGURE_CONVERTED',
    '“1.5万元”读作 15000元',
  ],
  [
    'a bare scale',
    cellOf('12.5万'),
    people,
    quantity('125000', '人'),
    'FIGURE_CONVERTED',
    '“12.5万”读作 125000人',
  ],
  [
    'a smaller scale',
    cellOf('15000元'),
    { indicator: millions },
    quantity('1.5', '万元'),
    'FIGURE_CONVERTED',
    '“15000元”读作 1.5万元',
  ],
  [
    '亿',
    cellOf('1.25亿'),
    { indicator: millions },
    quantity('12500', '万元'),
    'FIGURE_CONVERTED',
    '“1.25亿”读作 12500万元',
  ],
  [
    'a scale approximately',
    cellOf('3～5万元'),
    yuan,
    quantity('30000', '元', { upper: '50000' }),
    'FIGURE_CONVERTED',
    '“3～5万元”读作 30000～50000元',
  ],
  [
    'permille',
    cellOf('5‰'),
    { indicator: rateAlone },
    quantity('0.5', '%'),
    'FIGURE_CONVERTED',
    '“5‰”读作 0.5%',
  ],
  [
    'another unit beside it',
    numberCell('1.5'),
    { indicator: money, unit: '万元' },
    quantity('15000', '元'),
    'FIGURE_CONVERTED',
    '“1.5万元”读作 15000元',
  ],
  [
    'a scale in the format',
    numberCell('1.5', '0.0"万元"'),
    yuan,
    quantity('15000', '元'),
    'FIGURE_CONVERTED',
    '“1.5万元”读作 15000元',
  ],
  [
    'hidden digits',
    numberCell('33.3333333333333', '0.00'),
    yuan,
    quantity('33.33', '元'),
    'FIGURE_ROUNDED',
    '“33.33”读作 33.33元：单元格显示为“33.33”，存的是 33.3333333333333',
  ],
  [
    'hidden digits of a percentage',
    numberCell('0.5927', '0%'),
    percent,
    quantity('59', '%'),
    'FIGURE_ROUNDED',
    '“59%”读作 59%：单元格显示为“59%”，存的是 59.27%',
  ],
  [
    'half a unit hidden',
    numberCell('2.5', '0'),
    yuan,
    quantity('3', '元'),
    'FIGURE_ROUNDED',
    '“3”读作 3元：单元格显示为“3”，存的是 2.5',
  ],
  [
    'an unrounded division',
    numberCell('33.3333333333333'),
    yuan,
    quantity('33.3333333333333', '元'),
    'FIGURE_LONG',
    '“33.3333333333333”读作 33.3333333333333元，小数位数过多',
  ],
  [
    'a zero that is not shown',
    numberCell('0', '0;-0;;@'),
    people,
    quantity('0', '人'),
    'FIGURE_FORMAT',
    '单元格显示为空白，存的是另外的数，读作 0人',
  ],
  [
    'a zero shown as a dash',
    numberCell('0', '0;-0;"-"'),
    people,
    quantity('0', '人'),
    'FIGURE_FORMAT',
    '单元格显示为“-”，存的是另外的数，读作 0人',
  ],
  [
    'a minus that is not shown',
    numberCell('-5', '0.00;[Red]0.00'),
    yuan,
    quantity('-5', '元'),
    'FIGURE_FORMAT',
    '单元格显示为“5.00”，存的是另外的数，读作 -5元',
  ],
  [
    'a format with conditions',
    numberCell('486', '[>100]0;0.0'),
    people,
    quantity('486', '人'),
    'FIGURE_FORMAT',
    '单元格的数字格式“[>100]0;0.0”少见，按存的数读作 486人',
  ],
  [
    'no day under a date format',
    numberCell('-5', 'yyyy-mm-dd'),
    yuan,
    quantity('-5', '元'),
    'FIGURE_FORMAT',
    '单元格的数字格式“yyyy-mm-dd”少见，按存的数读作 -5元',
  ],
  [
    'a fraction',
    numberCell('0.5', '# ?/?'),
    yuan,
    quantity('0.5', '元'),
    'FIGURE_FORMAT',
    '单元格的数字格式“# ?/?”少见，按存的数读作 0.5元',
  ],
  [
    'beside a struck number',
    cellOf('486', { struck: '480' }),
    people,
    quantity('486', '人'),
    'FIGURE_BESIDE_STRUCK',
    '单元格中“480”加了删除线，读作 486人',
  ],
  [
    'a remark in brackets',
    cellOf('486人（含3名新增）'),
    people,
    quantity('486', '人'),
    'FIGURE_TRIMMED',
    '“486人（含3名新增）”读作 486人',
  ],
  [
    'a rate in brackets',
    cellOf('486人(59.27%)'),
    people,
    quantity('486', '人'),
    'FIGURE_TRIMMED',
    '“486人(59.27%)”读作 486人',
  ],
  [
    'a full stop',
    cellOf('486人。'),
    people,
    quantity('486', '人'),
    'FIGURE_TRIMMED',
    '“486人。”读作 486人',
  ],
  [
    'words before it',
    cellOf('累计完成486人'),
    people,
    quantity('486', '人'),
    'FIGURE_TRIMMED',
    '“累计完成486人”读作 486人',
  ],
  [
    'words around it',
    cellOf('共486人（不含乡镇）。'),
    people,
    quantity('486', '人'),
    'FIGURE_TRIMMED',
    '“共486人（不含乡镇）。”读作 486人',
  ],
  [
    'an apostrophe',
    cellOf("'486"),
    people,
    quantity('486', '人'),
    'FIGURE_TRIMMED',
    "“'486”读作 486人",
  ],
  [
    'words for nothing',
    cellOf('暂无数据'),
    people,
    notStated,
    'FIGURE_NOT_STATED',
    '“暂无数据”读作 ——（没有数据）',
  ],
  [
    'a dash with a full stop',
    cellOf('——。'),
    people,
    notStated,
    'FIGURE_NOT_STATED',
    '“——。”读作 ——（没有数据）',
  ],
  ['a tick', cellOf('√'), step, state('done'), 'FIGURE_TRIMMED', '“√”读作 已完成'],
  [
    'a state with a remark',
    cellOf('已出台（9月印发）'),
    step,
    state('done'),
    'FIGURE_TRIMMED',
    '“已出台（9月印发）”读作 已完成',
  ],
  [
    'words for no state',
    cellOf('不涉及'),
    step,
    notStated,
    'FIGURE_NOT_STATED',
    '“不涉及”读作 ——（没有数据）',
  ],
])('%s is read with a warning', (_what, cell, context, reading, code, message) => {
  const { reading: found, diagnostics } = read(cell, context)
  expect(found).toEqual(reading)
  const { name } = context.indicator
  const [only] = diagnostics
  expect(diagnostics).toMatchObject([{ severity: 'warning', code, origin }])
  expect([
    `指标“${name}”：${message}`,
    `指标“${name}”${message}`,
    `指标“${name}”：${message}`,
  ]).toContain(only?.message)
})

test.each<readonly [what: string, cell: Cell, context: Case[2], code: string, said: string]>([
  [
    'division by zero',
    cellOf({ kind: 'error', code: '#DIV/0!' }),
    people,
    'FIGURE_ERROR',
    '除数是 0 或空白',
  ],
  [
    'a lost reference',
    cellOf({ kind: 'error', code: '#REF!' }),
    people,
    'FIGURE_ERROR',
    '已被删除',
  ],
  ['an error typed', cellOf('#N/A'), people, 'FIGURE_ERROR', '没有查到'],
  [
    'an error for a milestone',
    cellOf({ kind: 'error', code: '#VALUE!' }),
    step,
    'FIGURE_ERROR',
    '不是数',
  ],
  [
    'a formula without result',
    cellOf(undefined, { formula: 'H1+H2' }),
    people,
    'FIGURE_NO_RESULT',
    '“=H1+H2”',
  ],
  ['a date', cellOf({ kind: 'date', date: '2024-09-30' }), people, 'FIGURE_DATE', '这是一个日期'],
  ['a boolean', cellOf({ kind: 'boolean', value: true }), people, 'FIGURE_BOOLEAN', '“TRUE”'],
  ['all struck out', cellOf(undefined, { struck: '480' }), people, 'FIGURE_STRUCK', '“480”'],
  [
    'struck out, blanks left',
    cellOf(' ', { struck: '480' }),
    people,
    'FIGURE_STRUCK',
    '全部加了删除线',
  ],
  [
    'percent or share',
    numberCell('0.5927'),
    percent,
    'FIGURE_PERCENT',
    '不知是 0.5927% 还是 59.27%',
  ],
  ['percent or share, as text', cellOf('0.9'), percent, 'FIGURE_PERCENT', '不知是 0.9% 还是 90%'],
  ['a range of shares', cellOf('0.5～0.6'), percent, 'FIGURE_PERCENT', '不知是 0.5% 还是 50%'],
  ['one or a hundred percent', numberCell('1'), percent, 'FIGURE_PERCENT', '不知是 1% 还是 100%'],
  [
    'a share with nothing to compare',
    numberCell('0.0012'),
    { indicator: rateAlone },
    'FIGURE_PERCENT',
    '不知是 0.0012% 还是 0.12%',
  ],
  [
    'a share against the last figure',
    numberCell('0.5'),
    { indicator: rateAlone, last: quantity('60', '%') },
    'FIGURE_PERCENT',
    '不知是 0.5% 还是 50%',
  ],
  [
    'a percentage under a percent format',
    numberCell('59.27', '0.00%'),
    percent,
    'FIGURE_PERCENT',
    '不知是 5927% 还是 59.27%',
  ],
  [
    'a percentage without its point',
    numberCell('9283'),
    { indicator: rateAlone, last: quantity('92.83', '%') },
    'FIGURE_PERCENT',
    '不知是 9283% 还是 92.83%',
  ],
  [
    'a figure of the row above',
    cellOf('12000'),
    percent,
    'FIGURE_PERCENT',
    '不知是 12000% 还是 120%',
  ],
  [
    'thousands not shown',
    numberCell('15000', '0,'),
    people,
    'FIGURE_FORMAT',
    '缩小了显示，存的是 15000',
  ],
  [
    'ten thousands not shown',
    numberCell('15000', '0\\.0,"万"'),
    people,
    'FIGURE_FORMAT',
    '缩小了显示，存的是 15000',
  ],
  ['another unit', cellOf('486户'), people, 'UNIT_MISMATCH', '“486户”的单位是“户”'],
  ['another unit in brackets', cellOf('486（户）'), people, 'UNIT_MISMATCH', '的单位是“户”'],
  [
    'another unit in brackets, full-width',
    cellOf('４８６（户）'),
    people,
    'UNIT_MISMATCH',
    '的单位是“户”',
  ],
  [
    'another unit beside it',
    numberCell('486'),
    { indicator: workers, unit: '户' },
    'UNIT_MISMATCH',
    '的单位是“户”',
  ],
  [
    'a percentage of people',
    numberCell('0.5927', '0.00%'),
    people,
    'UNIT_MISMATCH',
    '“59.27%”的单位是“%”',
  ],
  ['a scale of percents', cellOf('1.5万'), percent, 'UNIT_MISMATCH', '的单位是“万”'],
  [
    'a unit where there is none',
    cellOf('80分'),
    { indicator: index },
    'UNIT_MISMATCH',
    '没有计量单位',
  ],
  ['per month', cellOf('1105元/月'), yuan, 'UNIT_MISMATCH', '的单位是“元/月”'],
  ['spaces among digits', cellOf('1 022'), people, 'QUANTITY_INVALID', '千分位或空格'],
  ['separators astray', cellOf('1,02'), people, 'QUANTITY_INVALID', '千分位或空格'],
  ['letters among digits', cellOf('4B6'), people, 'QUANTITY_INVALID', '数字中有字母'],
  ['an exponent', cellOf('1e5'), people, 'QUANTITY_INVALID', '科学计数法'],
  ['a leading zero', cellOf('0486'), people, 'QUANTITY_INVALID', '以 0 开头'],
  ['a falling range', cellOf('3～2'), people, 'QUANTITY_INVALID', '前一个数大于后一个数'],
  ['two numbers', cellOf('486（487）'), people, 'QUANTITY_INVALID', '看不出是什么数'],
  ['a number in brackets', cellOf('（486）'), people, 'QUANTITY_INVALID', '看不出是什么数'],
  ['a sentence', cellOf('486人，其中女性20人'), people, 'QUANTITY_INVALID', '看不出是什么数'],
  ['a constraint', cellOf('≥89%'), percent, 'QUANTITY_INVALID', '看不出是什么数'],
  ['words', cellOf('待定'), people, 'QUANTITY_INVALID', '看不出是什么数'],
  ['a formula as text', cellOf('=1+1'), people, 'QUANTITY_INVALID', '像公式的文字'],
  [
    'a formula with a full-width sign',
    cellOf('＝SUM(A1)'),
    people,
    'QUANTITY_INVALID',
    '像公式的文字',
  ],
  ['a command', cellOf("=cmd|' /C calc'!A0"), people, 'QUANTITY_INVALID', '像公式的文字'],
  ['a plus', cellOf('+5'), people, 'QUANTITY_INVALID', '像公式的文字'],
  ['an at', cellOf('@SUM(1)'), people, 'QUANTITY_INVALID', '像公式的文字'],
  ['dollars', numberCell('15', '"$"0'), yuan, 'QUANTITY_INVALID', '“$15”'],
  ['an identity number', cellOf('123456789012345678'), people, 'QUANTITY_INVALID', '有 18 位数字'],
  [
    'a number and marks without end',
    cellOf(`486${'、'.repeat(30_000)}486`),
    people,
    'QUANTITY_INVALID',
    '看不出是什么数',
  ],
  [
    'a rival far behind',
    cellOf(`486${' '.repeat(30_000)}487`),
    people,
    'QUANTITY_INVALID',
    '看不出是什么数',
  ],
  [
    'a picture of WPS',
    cellOf('=DISPIMG("ID_A",1)', { formula: '_xlfn.DISPIMG("ID_A",1)' }),
    people,
    'FIGURE_PICTURE',
    '图片',
  ],
  ['a state for a number', cellOf('已完成'), people, 'QUANTITY_INVALID', '要填数'],
  [
    'a state with a remark for a number',
    cellOf('已完成（一期）。'),
    people,
    'QUANTITY_INVALID',
    '要填数',
  ],
  ['a number for a state', numberCell('1', '0%'), step, 'MILESTONE_INVALID', '不能写“100%”'],
  [
    'a number as text for a state',
    cellOf('已完成50%'),
    step,
    'MILESTONE_INVALID',
    '不能写“已完成50%”',
  ],
  ['no state', cellOf('否'), step, 'MILESTONE_INVALID', '不能写“否”'],
  ['a formula for a state', cellOf('=A1'), step, 'MILESTONE_INVALID', '不能写“=A1”'],
])('%s is refused', (_what, cell, context, code, said) => {
  const { reading, diagnostics } = read(cell, context)
  expect(reading).toBeUndefined()
  expect(diagnostics).toMatchObject([{ severity: 'error', code, origin }])
  const [only] = diagnostics
  expect(only?.message).toContain(said)
  expect(only?.message).toContain(context.indicator.name)
})

test.each<readonly [string, Cell | undefined]>([
  ['no cell', undefined],
  ['a formatted cell', cellOf(undefined)],
  ['blanks', cellOf(' 　\n')],
  ['a formula that gives nothing', cellOf('', { formula: 'IF(A1="","",A1)' })],
])('%s is blank', (_what, cell) => {
  expect(read(cell, people)).toEqual({ diagnostics: [] })
  expect(read(cell, step)).toEqual({ diagnostics: [] })
})

test('a share in doubt is told with what it was held against', () => {
  const hints = [
    percent,
    { indicator: rate, last: quantity('92.83', '%') },
    { indicator: rateAlone },
  ].map((context) => read(numberCell('0.5927'), context).diagnostics[0]?.hint)
  expect(hints).toEqual([
    '年度目标为 ≥89%。请连百分号一起写明：0.5927% 或 59.27%',
    '上期为 92.83%。请连百分号一起写明：0.5927% 或 59.27%',
    '没有上期数和目标值可以对照。请连百分号一起写明：0.5927% 或 59.27%',
  ])
})

const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.integer({ min: 0, max: 4 }))
  .map(([isNegative, digits, places]) => {
    const padded = digits.toString().padStart(places + 1, '0')
    const whole = padded.slice(0, padded.length - places)
    const text = places === 0 ? whole : `${whole}.${padded.slice(-places)}`
    return isNegative && /[1-9]/.test(text) ? `-${text}` : text
  })

const stated: fc.Arbitrary<Quantity> = fc
  .record({
    ends: fc.tuple(decimal, decimal),
    unit: fc.constantFrom('', '%', '‰', '人', '元/月', '万元', '个百分点'),
    isRange: fc.boolean(),
    approximate: fc.option(fc.constantFrom('about', 'nearly', 'over', 'exceeding', 'under'), {
      nil: undefined,
    }),
  })
  .map(({ ends, unit, isRange, approximate }) => {
    const [value, upper] = compare(...ends) > 0 ? [ends[1], ends[0]] : ends
    return {
      value,
      unit,
      ...(isRange ? { upper } : {}),
      ...(approximate === undefined ? {} : { approximate }),
    }
  })

test('whatever was stated is read back from the text that is printed', () => {
  fc.assert(
    fc.property(stated, (one) => {
      const indicator = { ...workers, unit: one.unit }
      expect(read(cellOf(formatQuantity(one)), { indicator })).toEqual({
        reading: { kind: 'quantity', quantity: one },
        diagnostics: [],
      })
    }),
    { numRuns: 500 },
  )
})

test('a number is read back from a cell that shows its places, as a number or as a percentage', () => {
  fc.assert(
    fc.property(decimal, fc.constantFrom('', '%', '人', '万元'), (value, unit) => {
      const indicator = { ...workers, unit, targets: {} }
      const recorded = quantity(value, unit)
      const places = placesOf(value)
      const zeros = places === 0 ? '' : `.${'0'.repeat(places)}`
      const plain = read(numberCell(trimZeros(value), `0${zeros}`), { indicator, recorded })
      expect(plain).toEqual({ reading: recorded, diagnostics: [] })
      if (unit !== '%') return
      const share = trimZeros(shift(value))
      expect(read(numberCell(share, `0${zeros}%`), { indicator, recorded })).toEqual(plain)
    }),
    { numRuns: 500 },
  )
})

/** A hundredth. */
const shift = (value: string): string => {
  const sign = value.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = value.replace('-', '').split('.')
  const padded = whole.padStart(3, '0')
  return `${sign}${padded.slice(0, -2).replace(/^0+(?=\d)/, '')}.${padded.slice(-2)}${fraction}`
}

test('what is shown of a number is what is read, and what is hidden is told', () => {
  fc.assert(
    fc.property(decimal, fc.integer({ min: 0, max: 4 }), (value, places) => {
      const format = places === 0 ? '0' : `0.${'0'.repeat(places)}`
      const { reading, diagnostics } = read(numberCell(value, format), yuan)
      expect(reading).toEqual(quantity(roundHalfUp(value, places), '元'))
      expect(diagnostics).toHaveLength(compare(roundHalfUp(value, places), value) === 0 ? 0 : 1)
    }),
    { numRuns: 500 },
  )
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('01９５,，.。-－—～~ 　%％万亿元人户余多约近超共完成（）()¥=+√/无'),
    ),
  }),
)

test('nothing that is typed passes in silence, and no digit gives no number', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(workers, rate, money, measure), (text, indicator) => {
      const { reading, diagnostics } = read(cellOf(text), { indicator })
      const isBlank = text.replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '').trim() === ''
      expect(reading === undefined && diagnostics.length === 0).toBe(isBlank)
      expect(diagnostics.length).toBeLessThanOrEqual(1)
      if (reading?.kind !== 'quantity') return
      expect(text).toMatch(/[0-9０-９]/)
      expect(reading.quantity.unit).toBe(indicator.unit)
    }),
    { numRuns: 2000 },
  )
})
