import { type Diagnostic, error } from '@jibao/core'

export const addressMissing = (
  what: '队列' | '存储',
  option: string,
  variable: string,
): Diagnostic =>
  error(
    'QUEUE_ADDRESS_MISSING',
    `没有写明${what}的地址`,
    `请用 ${option}，或环境变量 ${variable}；也可以用 ${variable}_FILE 写明存放地址的文件`,
  )

export const addressInvalid = (what: '队列' | '存储', why: string): Diagnostic =>
  error(
    'QUEUE_ADDRESS_INVALID',
    `${what}的地址不对：${why}`,
    what === '队列'
      ? '请写成 postgres://用户:密码@主机/数据库 或 redis://主机:端口'
      : '请写成 file:///文件夹 或 s3://存储桶?endpoint=https://…',
  )

export const packageMissing = (name: string, what: '队列' | '存储'): Diagnostic =>
  error(
    'QUEUE_PACKAGE_MISSING',
    `没有安装${what}的程序 ${name}`,
    `请运行 npm install ${name}（全局安装的 jibao 加 -g）；${what === '队列' ? '不用 --queue ' : '不用这种存储'}时不需要它`,
  )

export const packageBroken = (name: string, why: string): Diagnostic =>
  error('QUEUE_PACKAGE_BROKEN', `无法使用 ${name}：${why}`, `请重新安装 ${name}，版本与 jibao 一致`)

export const queueUnusable = (
  code: string,
  message: string,
  hint = '请检查队列的地址，以及数据库是否在运行',
): Diagnostic => error(code, message, hint)

export const storeUnusable = (why: string): Diagnostic =>
  error('STORE_UNUSABLE', `无法读写存储：${why}`, '请检查存储的地址，以及是否可以写入')

export const runNameInvalid = (name: string): Diagnostic =>
  error(
    'RUN_NAME_INVALID',
    `“${name}”不能作为一次运行的名称`,
    '请用字母、汉字、数字，中间可以有 . _ -，不超过 64 个字',
  )

export const runUnknown = (name: string, known: readonly string[]): Diagnostic =>
  error(
    'RUN_UNKNOWN',
    `存储中没有名为“${name}”的运行`,
    known.length === 0 ? '还没有入过队：请用 jibao build --queue' : `已有：${known.join('、')}`,
  )

export const jobsVanished = (count: number): Diagnostic =>
  error(
    'JOBS_VANISHED',
    `队列中已没有 ${count} 份任务，也没有它们的结果`,
    '可能被取消了，或数据库被清空；请重新运行，没有做完的会再次入队',
  )
