import { type Diagnostic, failureText } from '@jibao/core'

export const workspaceBusy = (): Diagnostic => ({
  code: 'WORKSPACE_BUSY',
  severity: 'error',
  message: '另一个 jibao 正在写入这个工作区',
  hint: '请等它结束后再运行一次',
})

export const replacementHalted = (error: unknown): Diagnostic => ({
  code: 'REPLACEMENT_HALTED',
  severity: 'error',
  message: `工作区的几个文件要一起更新，中途无法写入：${failureText(error)}`,
  hint: '请关闭正在使用这些文件的程序；下次运行任何命令时，会先把没有写完的写完',
})

export const replacementTorn = (files: readonly string[]): Diagnostic => ({
  code: 'REPLACEMENT_TORN',
  severity: 'error',
  message: `上次写入中断后，${files.join('、')} 又被改过：保留现在的内容，没有写入上次的数据，其他文件已经写完`,
  hint: '请把上次导入的文件再导入一次，已经写入的不会重复',
})
