import { type Diagnostic, warning } from '@jibao/core'

export const lockDamaged = (file: string): Diagnostic =>
  warning(
    'LOCK_DAMAGED',
    '锁文件已损坏，或不是本工具写的，所有文件都要重新生成',
    '多半是合并时留下了冲突：不必改它，重新运行 jibao build，锁文件会随之重写',
    { file },
  )
