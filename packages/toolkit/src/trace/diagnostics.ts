import { type Diagnostic, error, warning } from '@jibao/core'

/** Told by whoever needs the trace. */
export const traceDamaged = (file: string): Diagnostic =>
  error(
    'TRACE_DAMAGED',
    '出处记录已损坏，或不是本工具写的',
    '请重新运行 jibao build，出处记录会随之重写',
    { file },
  )

/** Told by a build, which writes a new one. */
export const traceReplaced = (file: string): Diagnostic =>
  warning(
    'TRACE_REPLACED',
    '原有的出处记录已损坏，或不是本工具写的，已另写一份；其中其他报告的记录没有了',
    '其他报告如需查出处或校验，请重新生成一次',
    { file },
  )

export const traceMissing = (folder: string): Diagnostic =>
  error(
    'TRACE_MISSING',
    `${folder} 中没有出处记录 report.trace.json`,
    '请先运行 jibao build；输出不在工作区的 out 时用 --out 写明文件夹',
  )
