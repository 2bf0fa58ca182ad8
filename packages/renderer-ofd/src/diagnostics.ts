import type { Diagnostic } from '@jibao/core'

export const attachmentMissing = (path: string): Diagnostic => ({
  code: 'OFD_ATTACHMENT_MISSING',
  severity: 'error',
  message: `要随 OFD 文件附上的“${path}”不在工作区中`,
  hint: '请核对 jibao.yaml 中 @jibao/renderer-ofd 的 attach，路径从工作区文件夹写起',
})
