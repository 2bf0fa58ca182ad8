import { isError } from '@jibao/core'
import { severityWords } from '../terminal.ts'
import type { BuildOptions } from './build-order.ts'
import type { ToldResult } from './build-workspace.ts'

/** Counts what became of many workspaces. */
export interface Summary {
  add(shownAs: string, result: ToldResult): void
  /** `12 个工作区：已生成 48 个文件，3 个已是最新`, then those that failed. */
  lines(): readonly string[]
}

type State = ToldResult['documents'][number]['state']

const words = {
  made: '已生成 # 个文件',
  kept: '# 个已是最新',
  queued: '# 个已入队',
  stale: '# 个已过时',
  failed: '# 个未生成',
} as const satisfies Record<State, string>

export const createSummary = ({ frozen = false }: Pick<BuildOptions, 'frozen'>): Summary => {
  const states: Record<State, number> = { made: 0, kept: 0, queued: 0, stale: 0, failed: 0 }
  const findings = { error: 0, warning: 0, info: 0 }
  const failed: string[] = []
  let workspaces = 0
  let infos = 0
  return {
    add: (shownAs, { documents, diagnostics, findings: found }) => {
      workspaces += 1
      for (const { state } of documents) states[state] += 1
      for (const { severity, excuse } of found) if (excuse === undefined) findings[severity] += 1
      infos += diagnostics.filter(({ severity }) => severity === 'info').length
      if (diagnostics.some(isError)) failed.push(shownAs)
    },
    lines: () => {
      const counts = (Object.keys(words) as State[])
        .filter((state) => states[state] > 0)
        .map((state) => words[state].replace('#', String(states[state])))
      const checks = (Object.keys(findings) as (keyof typeof findings)[])
        .filter((severity) => findings[severity] > 0)
        .map((severity) => `${findings[severity]} 处${severityWords[severity]}`)
      return [
        ...(checks.length === 0 ? [] : [`勾稽：${checks.join('、')}，用 jibao check 逐个查看`]),
        ...(infos === 0 ? [] : [`另有 ${infos} 处提示，单独生成各工作区时显示`]),
        `${workspaces} 个工作区：${counts.length === 0 ? '没有文件' : counts.join('，')}`,
        ...(failed.length === 0 ? [] : [`${failed.length} 个工作区有错误：${failed.join('、')}`]),
        ...(frozen && states.stale > 0 ? ['请运行 jibao build 后一并提交'] : []),
      ]
    },
  }
}
