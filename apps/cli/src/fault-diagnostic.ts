import { basename, dirname } from 'node:path'
import { type Diagnostic, failureText } from '@jibao/core'
import { ToldError } from './disk/told-error.ts'

const spaceHint = '请清理磁盘后重新运行'

/** What to do about what the system answered; in general, look at the path. */
const hints: Readonly<Record<string, string>> = {
  ENOSPC: spaceHint,
  EDQUOT: spaceHint,
  EROFS: '请换一个可以写入的位置',
}

/** The file, or its folder where the file is one of our own that stands in for it for a moment. */
const placeOf = (path: string): string =>
  basename(path).startsWith('.jibao-') ? dirname(path) : path

/** What a queue or a store throws says itself what to do about it. */
const isTold = (error: unknown): error is { readonly code: string; readonly hint: string } =>
  error instanceof Error &&
  'hint' in error &&
  typeof error.hint === 'string' &&
  'code' in error &&
  typeof error.code === 'string'

/** What went wrong outside of everything that reports its own faults. */
export const faultDiagnostic = (error: unknown): Diagnostic => {
  if (error instanceof ToldError) return error.diagnostic
  const message = failureText(error)
  if (isTold(error)) return { code: error.code, severity: 'error', message, hint: error.hint }
  if (error instanceof Error && 'syscall' in error) {
    const { path, code } = error as NodeJS.ErrnoException
    return {
      code: 'FILE_INACCESSIBLE',
      severity: 'error',
      message: `无法读写${path === undefined ? '文件' : ` ${placeOf(path)}`}：${message}`,
      hint: hints[code ?? ''] ?? '请检查路径是否正确、文件夹是否有权限',
    }
  }
  return {
    code: 'INTERNAL_FAULT',
    severity: 'error',
    message: `程序内部出错：${message}`,
    hint: '这是程序的问题，不是数据的问题，请将本消息告知维护者',
  }
}
