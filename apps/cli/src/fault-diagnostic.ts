import { type Diagnostic, failureText } from '@jibao/core'

/** What went wrong outside of everything that reports its own faults. */
export const faultDiagnostic = (error: unknown): Diagnostic => {
  const message = failureText(error)
  if (error instanceof Error && 'syscall' in error) {
    return {
      code: 'FILE_INACCESSIBLE',
      severity: 'error',
      message: `无法读写文件：${message}`,
      hint: '请检查路径是否正确、文件夹是否有权限',
    }
  }
  return {
    code: 'INTERNAL_FAULT',
    severity: 'error',
    message: `程序内部出错：${message}`,
    hint: '这是程序的问题，不是数据的问题，请将本消息告知维护者',
  }
}
