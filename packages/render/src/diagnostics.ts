import { type Diagnostic, failureText } from '@jibao/core'

export const renderFailed = (format: string, error: unknown): Diagnostic => ({
  code: 'RENDER_FAILED',
  severity: 'error',
  message: `生成 ${format} 时程序出错：${failureText(error)}`,
  hint: '这是程序的问题，不是数据的问题；其他格式不受影响，请将本消息告知维护者',
})
