import { type Diagnostic, error, info, warning } from '@jibao/core'
import type { Staleness } from './find-stale.ts'

export const outputMissing = (file: string): Diagnostic =>
  error('OUTPUT_MISSING', '文件不在了，无法校验', '如已移走请放回；否则请重新运行 jibao build', {
    file,
  })

/** @param problem what a plug-in says that should have read it */
export const outputUnreadable = (file: string, problem?: string): Diagnostic =>
  error(
    'OUTPUT_UNREADABLE',
    `文件读不出来，可能已损坏，或不是该格式的文件${problem === undefined ? '' : `：${problem}`}`,
    problem === undefined
      ? '请重新运行 jibao build 生成该文件'
      : '请重新运行 jibao build 生成该文件；仍读不出来时，请将本消息告知插件的作者',
    { file },
  )

export const outputChanged = (file: string): Diagnostic =>
  warning(
    'OUTPUT_CHANGED',
    '文件在生成后被改动过或另存过，指纹与生成时不同；原有的数据和文字都在原处',
    '如加过文字请自行核对；印发前最好改数据或模板后重新生成',
    { file },
  )

export const outputForeign = (file: string): Diagnostic =>
  info(
    'OUTPUT_FOREIGN',
    '不是本工具按现有记录生成的文件，没有校验',
    '如是以前生成的，请重新生成；不用的可移到别处',
    { file },
  )

const mostNamed = 3

export const outputStale = (title: string, { values, isGone }: Staleness): Diagnostic => {
  const named = values
    .slice(0, mostNamed)
    .map(({ label, printed, now }) =>
      now === undefined
        ? `${label}生成时为 ${printed}，现在没有了`
        : `${label}生成时为 ${printed}，现在是 ${now}`,
    )
  const rest = values.length > mostNamed ? `；另有 ${values.length - mostNamed} 处` : ''
  const what = isGone
    ? '工作区已不再生成这份报告'
    : named.length === 0
      ? '文字已变'
      : `${named.join('；')}${rest}`
  return error(
    'OUTPUT_STALE',
    `《${title}》生成后工作区变了：${what}`,
    isGone ? '不用的文件可移到别处' : '请重新运行 jibao build',
  )
}

export const stalenessUnknown = (): Diagnostic =>
  warning(
    'STALENESS_UNKNOWN',
    '工作区读不出来，只校验了文件，没有核对数据后来是否改过',
    '运行 jibao check 查看工作区的问题',
  )
