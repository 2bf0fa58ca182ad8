import { type Diagnostic, error, info } from '@jibao/core'

export const notAnnotated = (file: string): Diagnostic =>
  info(
    'NOT_ANNOTATED',
    '只有 Word 文件（.docx）能加批注',
    '请按列出的位置修改，或把它另存为 .docx',
    {
      file,
    },
  )

/** A report that is handed in has no error that somebody knows of and nobody answers for. */
export const findingsStand = (count: number): Diagnostic =>
  error(
    'FINDINGS_STAND',
    `勾稽检查还有 ${count} 处错误，不能定稿`,
    '请逐处改正；核实无误的，在 jibao.yaml 的 checks.excuses 中写明 code、file、line 和 reason',
  )
