import {
  type Diagnostic,
  formatQuantity,
  type Origin,
  type Quantity,
  quote,
  warning,
} from '@jibao/core'
import type { Indicator } from '@jibao/data-model'
import type { Named } from './named.ts'

const readAs = ({ name }: Named, text: string, reading: string): string =>
  `指标${quote(name)}：${quote(text)}读作 ${reading}`

const recheck = '请核对；不对的，改正后重新导入'

export const figureConverted = (
  indicator: Named,
  text: string,
  reading: Quantity,
  origin: Origin,
): Diagnostic =>
  warning(
    'FIGURE_CONVERTED',
    readAs(indicator, text, formatQuantity(reading)),
    `已换算为指标的计量单位${quote(reading.unit)}。${recheck}`,
    origin,
  )

export const figureRounded = (
  indicator: Named,
  shown: string,
  stored: string,
  reading: string,
  origin: Origin,
): Diagnostic =>
  warning(
    'FIGURE_ROUNDED',
    `${readAs(indicator, shown, reading)}：单元格显示为${quote(shown)}，存的是 ${stored}`,
    '以显示的为准；要用更多位小数，请在 Excel 中增加小数位数后重新导入',
    origin,
  )

export const figureLong = (
  indicator: Named,
  text: string,
  reading: string,
  origin: Origin,
): Diagnostic =>
  warning(
    'FIGURE_LONG',
    `${readAs(indicator, text, reading)}，小数位数过多`,
    '请四舍五入到合适的位数（公式外面加 ROUND，或设置单元格的小数位数）后重新导入',
    origin,
  )

export const figureHides = (
  indicator: Named,
  shown: string,
  reading: string,
  origin: Origin,
): Diagnostic =>
  warning(
    'FIGURE_FORMAT',
    `指标${quote(indicator.name)}：单元格显示为${shown === '' ? '空白' : quote(shown)}，存的是另外的数，读作 ${reading}`,
    `以存的数为准；请把单元格格式改为“常规”，看显示的是不是 ${reading}`,
    origin,
  )

export const figureFormatUnknown = (
  indicator: Named,
  format: string,
  reading: string,
  origin: Origin,
): Diagnostic =>
  warning(
    'FIGURE_FORMAT',
    `指标${quote(indicator.name)}：单元格的数字格式${quote(format)}少见，按存的数读作 ${reading}`,
    `请把单元格格式改为“常规”，看显示的是不是 ${reading}`,
    origin,
  )

export const figureBesideStruck = (
  indicator: Named,
  struck: string,
  reading: string,
  origin: Origin,
): Diagnostic =>
  warning(
    'FIGURE_BESIDE_STRUCK',
    `指标${quote(indicator.name)}：单元格中${quote(struck)}加了删除线，读作 ${reading}`,
    '加删除线的不算；请只留新的数',
    origin,
  )

export const figureTrimmed = (
  indicator: Indicator,
  text: string,
  reading: string,
  origin: Origin,
): Diagnostic =>
  warning(
    'FIGURE_TRIMMED',
    readAs(indicator, text, reading),
    `这一格只写${indicator.accrual === 'milestone' ? '办成与否' : '数和单位'}；要说明的写到“备注”`,
    origin,
  )

export const figureNotStated = (indicator: Named, text: string, origin: Origin): Diagnostic =>
  warning(
    'FIGURE_NOT_STATED',
    `${readAs(indicator, text, '——')}（没有数据）`,
    '没有数据写 ——；还没有统计出来的留空',
    origin,
  )

export const figureHidden = (indicator: Named, reading: string, origin: Origin): Diagnostic =>
  warning(
    'FIGURE_HIDDEN',
    `指标${quote(indicator.name)}的完成值在隐藏的行或列中，读作 ${reading}`,
    '请取消隐藏后核对；不该报送的请清空这一格',
    origin,
  )
