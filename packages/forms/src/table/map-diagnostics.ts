import { type Diagnostic, didYouMean, error, type Origin, quote } from '@jibao/core'

const example = '写法如：列: { 指标: B, 完成值: F }'

export const mapEmpty = (origin: Origin): Diagnostic =>
  error('FILE_EMPTY', `${origin.file} 没有内容`, example, origin)

export const mapTooLarge = (origin: Origin): Diagnostic =>
  error('FILE_TOO_LARGE', `${origin.file} 过大，不像是说明表格各列的文件`, example, origin)

/** `text`: the line at fault. */
export const mapSyntax = (text: string, origin: Origin): Diagnostic =>
  error(
    'YAML_SYNTAX',
    `YAML 写法有误：${quote(text)}`,
    text.includes('：')
      ? '冒号要用英文半角“:”，后面留一个空格'
      : `请检查缩进、冒号、引号和括号；${example}`,
    origin,
  )

export const mapFeature = (origin: Origin): Diagnostic =>
  error('YAML_FEATURE', '这里的写法会被当作引用或标签', '以 *、&、! 开头的文字请加引号', origin)

export const mapKeyTwice = (key: string, origin: Origin): Diagnostic =>
  error('KEY_DUPLICATE', `${quote(key)}写了两次`, '请删去其中一个', origin)

export const mapKeyUnknown = (key: string, known: readonly string[], origin: Origin): Diagnostic =>
  error(
    'KEY_UNKNOWN',
    `不认识的键${quote(key)}`,
    `${didYouMean(key, known)}这里可用的键：${known.join('、')}`,
    origin,
  )

export const mapValueInvalid = (
  key: string,
  text: string | undefined,
  description: string | undefined,
  origin: Origin,
): Diagnostic =>
  error(
    'VALUE_INVALID',
    text === undefined
      ? `${quote(key)}写得不对`
      : text === ''
        ? `${quote(key)}没有内容`
        : `${quote(key)}不能是${quote(text)}`,
    description ?? example,
    origin,
  )

export const mapColumnTwice = (letters: string, origin: Origin): Diagnostic =>
  error('VALUE_INVALID', `${letters} 列写了两种内容`, '每一列只写一次', origin)
