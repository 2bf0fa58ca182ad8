import { type Diagnostic, didYouMean, error, type Origin, quote } from '@jibao/core'
import type { Located } from '../yaml/located.ts'
import { listed } from './phrases.ts'

const kinds = {
  text: '文字',
  list: '列表（每项以“- ”开头）',
  map: '“键: 值”',
} as const satisfies Record<Located['kind'], string>

export const typeWrong = (
  field: string | undefined,
  expected: readonly Located['kind'][],
  found: Located['kind'],
  origin: Origin,
): Diagnostic =>
  error(
    'TYPE_WRONG',
    `${field === undefined ? '文件内容' : quote(field)}应为${expected.map((kind) => kinds[kind]).join('或')}，现为${kinds[found]}`,
    found === 'text'
      ? '请另起一行、多缩进两格再写；没有内容时删去这个键'
      : '请改正；以 { 或 [ 开头的文字要加引号',
    origin,
  )

export const keyUnknown = (key: string, known: readonly string[], origin: Origin): Diagnostic =>
  error(
    'KEY_UNKNOWN',
    `不认识的键${quote(key)}`,
    `${didYouMean(key, known)}${known.length > 0 ? `这里可用的键：${listed(known)}` : '请删去这个键'}`,
    origin,
  )

export const keyMissing = (
  key: string,
  description: string | undefined,
  origin: Origin,
): Diagnostic =>
  error(
    'KEY_MISSING',
    `缺少${quote(key)}`,
    `请补上 ${key}${description === undefined ? '' : `（${description}）`}`,
    origin,
  )

export const keysConflict = (
  keys: readonly string[],
  forms: readonly (readonly string[])[],
  origin: Origin,
): Diagnostic =>
  error(
    'VALUE_INVALID',
    `${listed(keys.map(quote))}不能这样搭配`,
    `请只用其中一组键：${forms.map(listed).join('；')}`,
    origin,
  )

/** What a field must look like, where its description does not say. */
const formats: Readonly<Record<string, string>> = {
  year: '年份是四位数字，如 2024',
  targets: '各年度目标值以四位数字的年份为键，如 2024',
  number: '序号是 1 至 999 的整数',
}

interface InvalidValue {
  readonly field: string | undefined
  readonly text: string
  readonly choices?: readonly string[]
  readonly description?: string | undefined
}

export const valueInvalid = (
  { field = '', text, choices, description }: InvalidValue,
  origin: Origin,
): Diagnostic => {
  const advice =
    choices === undefined
      ? (formats[field] ?? description ?? '请填写文字，或删去这个键')
      : `${didYouMean(text, choices)}可写：${listed(choices)}`
  const message = text === '' ? `${quote(field)}没有内容` : `${quote(field)}不能是${quote(text)}`
  return error('VALUE_INVALID', message, advice, origin)
}
