import { type Diagnostic, error, type Origin, quote } from '@jibao/core'

export const memberPatternInvalid = (pattern: string, origin: Origin): Diagnostic =>
  error(
    'MEMBERS_PATTERN',
    `${quote(pattern)}不是下级工作区的写法`,
    '请写相对于本工作区的文件夹，用 / 分隔，一级之内可以用 *，如 ../counties/*；不写盘符、** 和开头的 /',
    origin,
  )
