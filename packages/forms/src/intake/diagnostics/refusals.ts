import { type Diagnostic, didYouMean, error, type Origin, quote } from '@jibao/core'
import {
  type Indicator,
  milestoneWords,
  type QuantityFault,
  quantityFaultWords,
} from '@jibao/data-model'
import type { Named } from './named.ts'

const refused = (
  code: string,
  { name }: Named,
  text: string,
  why: string,
  hint: string,
  origin: Origin,
): Diagnostic => error(code, `指标${quote(name)}的完成值${quote(text)}有误：${why}`, hint, origin)

const numberFaults = {
  ...quantityFaultWords,
  'not-a-number': [
    quantityFaultWords['not-a-number'][0],
    '请只写一个数和单位，如 486人、92.83%、约300人、2～3个；没有数据写 ——，说明写到“备注”',
  ],
} as const satisfies Record<QuantityFault, readonly [string, string]>

export const quantityInvalid = (
  indicator: Named,
  text: string,
  reason: QuantityFault,
  origin: Origin,
): Diagnostic => {
  const [why, hint] = numberFaults[reason]
  return refused('QUANTITY_INVALID', indicator, text, why, hint, origin)
}

export const formulaTyped = (indicator: Named, text: string, origin: Origin): Diagnostic =>
  refused(
    'QUANTITY_INVALID',
    indicator,
    text,
    '这是一段像公式的文字，不是数',
    '请删去后只写数；是公式的，把单元格格式改为“常规”再重新输入',
    origin,
  )

/** `written`: the unit of the figure; the indicator has another one, or none. */
export const unitMismatch = (
  { name, unit }: Pick<Indicator, 'name' | 'unit'>,
  text: string,
  written: string,
  origin: Origin,
): Diagnostic =>
  unit === ''
    ? error(
        'UNIT_MISMATCH',
        `指标${quote(name)}没有计量单位，${quote(text)}带有${quote(written)}`,
        '请删去单位，只写数字',
        origin,
      )
    : error(
        'UNIT_MISMATCH',
        `指标${quote(name)}的计量单位是${quote(unit)}，${quote(text)}的单位是${quote(written)}`,
        `请按${quote(unit)}填写；只写数字也可以`,
        origin,
      )

const errorCauses: Readonly<Record<string, string>> = {
  '#DIV/0!': '除数是 0 或空白',
  '#N/A': '没有查到要找的值',
  '#NAME?': '公式中有不认识的名称',
  '#NULL!': '公式中的区域没有交叉',
  '#NUM!': '公式算不出数',
  '#REF!': '公式引用的单元格已被删除',
  '#VALUE!': '公式用到的单元格不是数',
}

export const isErrorCode = (text: string): boolean => Object.hasOwn(errorCauses, text.toUpperCase())

/** `digits`: how many there are. */
export const figureTooLong = (
  indicator: Named,
  text: string,
  digits: number,
  origin: Origin,
): Diagnostic =>
  refused(
    'QUANTITY_INVALID',
    indicator,
    text,
    `有 ${digits} 位数字，不像统计数`,
    '请检查是否误填了证件号、账号；数额确实很大的，请换用更大的计量单位，如 万元',
    origin,
  )

export const figureError = (indicator: Named, code: string, origin: Origin): Diagnostic =>
  refused(
    'FIGURE_ERROR',
    indicator,
    code,
    `公式出错，${errorCauses[code.toUpperCase()] ?? '没有结果'}`,
    '请改正公式，或直接写上数字',
    origin,
  )

export const figureNoResult = (indicator: Named, formula: string, origin: Origin): Diagnostic =>
  refused(
    'FIGURE_NO_RESULT',
    indicator,
    `=${formula}`,
    '文件中没有存这个公式的结果',
    '请用 Excel 或 WPS 打开工作簿、保存后再导入，或直接写上数字',
    origin,
  )

export const figurePicture = (indicator: Named, text: string, origin: Origin): Diagnostic =>
  refused(
    'FIGURE_PICTURE',
    indicator,
    text,
    '这是嵌入单元格的图片，不是数',
    '请删去图片，写上数和单位，如 486人；图片请另行报送',
    origin,
  )

export const figureDate = (indicator: Named, date: string, origin: Origin): Diagnostic =>
  refused(
    'FIGURE_DATE',
    indicator,
    date,
    '这是一个日期，不是数',
    'Excel 会把 9-30、1/2 这样的内容变成日期：请把单元格格式改为“常规”或“文本”再重新输入；范围写作 2～3',
    origin,
  )

export const figureBoolean = (indicator: Named, text: string, origin: Origin): Diagnostic =>
  refused('FIGURE_BOOLEAN', indicator, text, '这是真或假，不是数', '请写数和单位，如 486人', origin)

export const figureStruck = (indicator: Named, struck: string, origin: Origin): Diagnostic =>
  refused(
    'FIGURE_STRUCK',
    indicator,
    struck,
    '全部加了删除线',
    '请写上新的数；不报的请清空这一格',
    origin,
  )

export const figureScaled = (
  indicator: Named,
  shown: string,
  stored: string,
  origin: Origin,
): Diagnostic =>
  refused(
    'FIGURE_FORMAT',
    indicator,
    shown,
    `单元格的数字格式缩小了显示，存的是 ${stored}，不知以哪个为准`,
    '请把单元格格式改为“常规”，按指标的计量单位写数',
    origin,
  )

/** `known` is what the figure is held against; the two readings are a hundred times apart. */
export const figurePercent = (
  indicator: Named,
  text: string,
  readings: readonly [string, string],
  known: string,
  origin: Origin,
): Diagnostic =>
  refused(
    'FIGURE_PERCENT',
    indicator,
    text,
    `不知是 ${readings[0]} 还是 ${readings[1]}`,
    `${known}。请连百分号一起写明：${readings[0]} 或 ${readings[1]}`,
    origin,
  )

export const milestoneInvalid = (indicator: Named, text: string, origin: Origin): Diagnostic => {
  const words = Object.values(milestoneWords).flat()
  return error(
    'MILESTONE_INVALID',
    `指标${quote(indicator.name)}只记办成与否，不能写${quote(text)}`,
    `${didYouMean(text, words)}可写：${words.join('、')}；没有数据写 ——，说明写到“备注”`,
    origin,
  )
}

export const milestoneMisplaced = (indicator: Named, text: string, origin: Origin): Diagnostic =>
  error(
    'QUANTITY_INVALID',
    `指标${quote(indicator.name)}要填数，不能写${quote(text)}`,
    '请写数和单位，如 486人；说明写到“备注”',
    origin,
  )
