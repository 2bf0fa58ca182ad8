import type { Run } from '@jibao/queue'
import { localTime } from '../local-time.ts'
import type { FaultyWorkspace, RunStatus } from '../queue/run-status.ts'
import { formatDiagnostic } from '../terminal.ts'
import { paceLine } from './pace.ts'

/** Faults of one workspace that are told in full; the others are like them, more often than not. */
const mostTold = 5

/** What `jibao queue status` tells: how far a run is, how fast it goes, when it will end, what went wrong where. */
export const queueStatusLines = (run: Run, status: RunStatus, now: Date): readonly string[] => {
  const { total, done, waiting, active, failed, gone, fresh, workers, rate, faulty } = status
  const rest = waiting + active
  const counts = [
    [waiting, '等待'],
    [active, '正在生成'],
    [failed, '失败'],
    [gone, '已取消或丢失'],
  ] as const
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => `${word} ${count} 份`)
  const end =
    rate === undefined || rest === 0
      ? []
      : [`预计 ${localTime(new Date(now.getTime() + (rest / rate) * 1000))} 完成`]
  return [
    `运行“${run.name}”，${localTime(new Date(run.started))} 开始，版本 ${run.toolkit}${run.isCancelled ? '，已取消' : ''}`,
    paceLine({ done, total, unit: '份', rest }, rate),
    [`做成 ${done} 份`, ...told, ...end].join('，'),
    `worker ${workers} 个${workers === 0 && rest > 0 ? '：没有同版本的 worker 在运行，请启动 jibao worker' : ''}`,
    ...(fresh === 0 ? [] : [`另有 ${fresh} 份入队时已是最新`]),
    ...(run.isWhole ? [] : ['还在入队，或入队时被中断；中断了的请再次运行同一命令']),
    ...(faulty.length === 0 ? ['没有失败'] : [`${faulty.length} 个工作区有问题：`]),
    ...faulty.flatMap(workspaceLines),
  ]
}

const workspaceLines = ({
  workspace,
  diagnostics,
  failures,
}: FaultyWorkspace): readonly string[] => {
  const faults = [
    ...diagnostics.map(formatDiagnostic),
    ...failures.flatMap(({ title, diagnostics: told }) =>
      told.map((one) => `${title}：${formatDiagnostic(one)}`),
    ),
  ]
  const words = [
    ...(diagnostics.length === 0 ? [] : [`数据有 ${diagnostics.length} 处错误`]),
    ...(failures.length === 0 ? [] : [`${failures.length} 份没有做成`]),
  ]
  return [
    `  ${workspace}：${words.join('，')}`,
    ...faults.slice(0, mostTold).map((text) => `    ${text.replaceAll('\n', '\n    ')}`),
    ...(faults.length > mostTold ? [`    …另有 ${faults.length - mostTold} 处`] : []),
  ]
}
