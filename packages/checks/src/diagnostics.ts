import {
  type Diagnostic,
  didYouMean,
  error,
  failureText,
  formatOrigin,
  type Origin,
  quote,
  warning,
} from '@jibao/core'
import type { CheckMeta } from './check.ts'
import type { FindingExcuse } from './settings.ts'

/** A fault of ours, or of whoever wrote the check. */
export const checkFailed = ({ code, name, plugin }: CheckMeta, cause: unknown): Diagnostic =>
  error(
    'CHECK_FAILED',
    plugin === undefined
      ? `检查 ${code}（${name}）没有做完：${failureText(cause)}`
      : `插件${quote(plugin)}的检查 ${code}（${name}）没有做完：${failureText(cause)}`,
    `其余检查不受影响；请把文件和这句话报告给${plugin === undefined ? '开发者' : '插件的作者'}`,
  )

export const checkUnknown = (code: string, codes: readonly string[], origin?: Origin): Diagnostic =>
  warning(
    'CHECK_UNKNOWN',
    `没有名为${quote(code)}的检查`,
    `${didYouMean(code, codes)}jibao check --list 列出全部检查`,
    origin,
  )

/** What it excused was put right, or has moved. */
export const excuseUnused = ({
  code,
  file,
  line,
  sheet,
  cell,
  quote: words,
  origin,
}: FindingExcuse): Diagnostic =>
  warning(
    'EXCUSE_UNUSED',
    `对 ${code} 在 ${formatOrigin({
      file,
      ...(line === undefined ? {} : { line }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(cell === undefined ? {} : { cell }),
    })}${words === undefined ? '' : ` ${quote(words)}`} 的说明已用不着：那里没有这一项`,
    '问题已经改正的，删去这条说明；文字移动了的，改正它的位置',
    origin,
  )
