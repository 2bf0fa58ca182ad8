import { type Diagnostic, error } from '@jibao/core'

export const formFilled = (path: string): Diagnostic =>
  error(
    'FORM_FILLED',
    '这里已有填报表，其中有还没有导入的内容，没有覆盖',
    '请先用 jibao import 导入，或把它移走；也可以用 --out 另选文件夹',
    { file: path },
  )

export const formNameClash = (name: string): Diagnostic =>
  error(
    'FORM_NAME_CLASH',
    `有两个部门的填报表文件名都是“${name}”`,
    '请在 departments.yaml 中改用能够区别的名称，或用 --department 和 --out 分开生成',
  )
