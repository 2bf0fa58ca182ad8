import { type Diagnostic, error, failureText, info, warning } from '@jibao/core'
import type { NamedPath } from './find-workbooks.ts'

export const pathMissing = ({ shownAs }: NamedPath): Diagnostic =>
  error('FILE_NOT_FOUND', `找不到“${shownAs}”`, '请检查文件或文件夹的名称和路径')

export const fileUnreadable = ({ shownAs }: NamedPath, problem: unknown): Diagnostic =>
  error(
    'FILE_UNREADABLE',
    `无法读取：${failureText(problem)}`,
    '请关闭正在使用它的程序，检查权限，再运行一次',
    { file: shownAs },
  )

export const workbooksMissing = ({ shownAs }: NamedPath): Diagnostic =>
  error(
    'WORKBOOKS_MISSING',
    `“${shownAs}”中没有表格文件`,
    '请把各部门交回的 .xlsx、.xls 或 .ods 文件放入其中，或另选文件夹',
  )

/** A file among workbooks that is none by its name. */
export const notAWorkbook = (file: string): Diagnostic =>
  warning(
    'NOT_A_WORKBOOK',
    '不是表格文件，没有读取',
    '如果其中有要报的数据，请该部门用 .xlsx、.xls 或 .ods 交回；压缩包请先解压',
    { file },
  )

/** Of two files with the very same bytes, the later one. */
export const fileRepeated = (file: NamedPath, first: NamedPath): Diagnostic =>
  info('FILE_REPEATED', `与“${first.shownAs}”完全相同，只读一份`, '不必处理', {
    file: file.shownAs,
  })

export const returnClash = (path: string): Diagnostic =>
  error(
    'RETURN_CLASH',
    `退回的副本不能写入 ${path}：同名文件太多`,
    '请清理该文件夹，或用 --return 另选文件夹',
  )

export const encodingWrong = ({ shownAs }: NamedPath): Diagnostic =>
  error(
    'ENCODING',
    `${shownAs} 不是 UTF-8 编码`,
    '请用记事本打开，选“另存为”，编码选 UTF-8 后保存',
    { file: shownAs },
  )
