import {
  type Diagnostic,
  error,
  type ForbiddenCharacter,
  type Origin,
  quote,
  warning,
} from '@jibao/core'
import { meant } from '../../names/meant.ts'
import type { Named } from './named.ts'

export const rowByName = (indicator: Named, other: string, origin: Origin): Diagnostic =>
  warning(
    'ROW_BY_NAME',
    `这一行的指标名称是${quote(indicator.name)}，隐藏的标识${other === '' ? '是空的' : `却是${quote(other)}`}；按名称读取`,
    '插入、粘贴或只对部分列排序会使两者不符，请核对这一行的数是不是该指标的',
    origin,
  )

export const rowRenamed = (indicator: Named, written: string, origin: Origin): Diagnostic =>
  warning(
    'ROW_RENAMED',
    `指标${quote(indicator.name)}的名称被改成了${quote(written)}`,
    `仍按${quote(indicator.name)}读取，请核对`,
    origin,
  )

export const rowNameUnknown = (indicator: Named, written: string, origin: Origin): Diagnostic =>
  error(
    'ROW_UNKNOWN',
    `指标${quote(indicator.name)}的名称被改成了${quote(written)}，不知这个数是谁的`,
    `是${quote(indicator.name)}的数，请把名称改回；是另一个指标的，请先在 plan 文件中添加该指标，或把数写到“备注”`,
    origin,
  )

export const rowUnknown = (written: string, near: string | undefined, origin: Origin): Diagnostic =>
  error(
    'ROW_UNKNOWN',
    written === '' ? '这一行填了数，却没有指标' : `没有指标${quote(written)}`,
    `${meant(near)}自己加的行请先在 plan 文件中添加该指标再重新发表，或把内容写到“备注”`,
    origin,
  )

export const lockedChanged = (
  { name }: Named,
  column: string,
  { written, sent }: { readonly written: string; readonly sent: string },
  origin: Origin,
): Diagnostic =>
  warning(
    'LOCKED_CHANGED',
    `指标${quote(name)}的${quote(column)}写的是${quote(written)}，本工作区中是${sent === '' ? '空白' : quote(sent)}`,
    column === '上期完成值'
      ? '这一列不会导入；如果写的是本期的数，请移到“本期完成值”一列'
      : '这一列不会导入；需要更改的，请改 plan 文件',
    origin,
  )

export const cellMerged = ({ name }: Named, column: string, origin: Origin): Diagnostic =>
  error(
    'CELL_MERGED',
    `指标${quote(name)}的${quote(column)}与别的行合并成了一格`,
    '请取消合并，每行各填各的',
    origin,
  )

export const detailWithoutFigure = (
  { name }: Named,
  column: string,
  text: string,
  origin: Origin,
): Diagnostic =>
  warning(
    'FIGURE_MISSING',
    `指标${quote(name)}没有填本期完成值，${quote(column)}中的${quote(text)}没有导入`,
    '请补填本期完成值；没有数据写 ——',
    origin,
  )

export const figureCleared = ({ name }: Named, recorded: string, origin: Origin): Diagnostic =>
  warning(
    'FIGURE_CLEARED',
    `指标${quote(name)}没有填，已录有 ${recorded}，保留不变`,
    `已录的数不对的，请写上新的数；没有数据写 ——`,
    origin,
  )

export const textError = (
  { name }: Named,
  column: string,
  code: string,
  origin: Origin,
): Diagnostic =>
  warning(
    'TEXT_ERROR',
    `指标${quote(name)}的${quote(column)}中是公式错误 ${code}，没有导入`,
    '请改成文字',
    origin,
  )

export const textPicture = ({ name }: Named, column: string, origin: Origin): Diagnostic =>
  warning(
    'TEXT_PICTURE',
    `指标${quote(name)}的${quote(column)}中是嵌入单元格的图片，没有导入`,
    '请写上文字，如材料的名称和文号；图片请另行报送',
    origin,
  )

export const forbiddenCharacter = (
  { name }: Named,
  column: string,
  character: ForbiddenCharacter,
  origin: Origin,
): Diagnostic =>
  error(
    'FORBIDDEN_CHARACTER',
    `指标${quote(name)}的${quote(column)}中有不能使用的字符 ${character.name}`,
    '请删去该字符后重新输入；造字请改用 Unicode 已收录的汉字',
    origin,
  )
