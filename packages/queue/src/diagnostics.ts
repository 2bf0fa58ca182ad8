import { type Diagnostic, error } from '@jibao/core'
import type { Hash } from './hash.ts'

const again = '请重新运行 jibao build，缺少的内容会重新放进存储'

export const workMissing = (what: string, hash: Hash): Diagnostic =>
  error(
    'JOB_INPUT_MISSING',
    `存储中没有这一份要用的${what}（${hash.slice(0, 12)}），或内容已损坏`,
    again,
  )

export const workTooLarge = (what: string, limit: number): Diagnostic =>
  error(
    'JOB_INPUT_TOO_LARGE',
    `这一份要用的${what}超过 ${Math.round(limit / 1024 / 1024)} MB，不能交给 worker`,
    '请把它缩小，或不用 --queue 生成这一份',
  )

export const workUnknown: Diagnostic = error(
  'JOB_UNKNOWN',
  '存储中的任务不是本程序写的',
  '请检查存储是否也给别的程序使用；重新运行 jibao build 可以再次入队',
)

export const otherToolkit = (wanted: string, here: string): Diagnostic =>
  error(
    'JOB_OTHER_TOOLKIT',
    `任务要用版本 ${wanted} 生成，这个 worker 是 ${here}，生成的文件会不一样`,
    '请在各机器上安装同一版本的 jibao 和 Node.js，然后重新运行 jibao build',
  )

export const fileUnlisted = (path: string): Diagnostic =>
  error(
    'JOB_FILE_UNLISTED',
    `任务没有带上工作区的文件 ${path}`,
    '选项中没有写明这个文件；请不用 --queue 生成这一份',
  )
