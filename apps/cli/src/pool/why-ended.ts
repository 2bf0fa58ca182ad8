/** What staff are told of a thread that did not finish its job. */
export const whyEnded = (reason: unknown): unknown => {
  if (!(reason instanceof Error)) return reason
  const { code } = reason as NodeJS.ErrnoException
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return new Error('用的内存超过了限度，已停止')
  return reason.message.startsWith('worker exited') ? new Error('线程自行退出了') : reason
}
