import type { Problem } from './messages.ts'

const denials: Readonly<Record<string, string>> = {
  FileSystemWrite: '要写文件',
  FileSystemRead: '要读文件',
  ChildProcess: '要启动其他程序',
  WorkerThreads: '要启动线程',
  Network: '要连接网络',
  Addons: '要载入本机代码',
}

/** What a plug-in threw; where it was refused something, what that was. */
export const problemError = ({ message, denied }: Problem): Error => {
  if (denied === undefined) return new Error(message)
  const { permission, resource } = denied
  const what = denials[permission] ?? `要用 ${permission}`
  return new Error(
    `${what}${resource === '' ? '' : ` ${resource}`}，已被阻止：插件只能交出内容，文件由本程序写`,
  )
}

export const lateError = (milliseconds: number): Error =>
  new Error(`${milliseconds / 1000} 秒内没有做完，已停止`)

/** @param code that the process ended with; `null` when it was killed, as by the watch over its memory */
export const endedError = (code: number | null): Error =>
  new Error(code === null ? '用的内存超过了限度，已停止' : `自行退出了（退出码 ${code}）`)
