import { basename } from 'node:path'
import type { ToldResult } from './build-workspace.ts'

const states = {
  made: '重新生成',
  kept: '已是最新',
  queued: '已入队',
  failed: '未生成',
  stale: '已过时',
} as const satisfies Record<ToldResult['documents'][number]['state'], string>

/** `重新生成：….pdf（完成值 1022人 改为 1023人）` */
export const documentLine = ({ path, state, reasons }: ToldResult['documents'][number]): string =>
  `${states[state]}：${basename(path)}${
    reasons.length === 0 ? '' : `（${reasons.map(({ detail }) => detail).join('；')}）`
  }`

/** Why each document was made or kept; of a frozen build at least what is stale, and how many are not. */
export const rebuildLines = (
  { documents }: ToldResult,
  { explainRebuild, frozen }: { readonly explainRebuild: boolean; readonly frozen: boolean },
): readonly string[] => {
  const stale = documents.filter(({ state }) => state === 'stale')
  const told = explainRebuild ? documents : stale
  if (!frozen || documents.length === 0) return told.map(documentLine)
  const fresh = documents.length - stale.length
  return [
    ...told.map(documentLine),
    stale.length === 0
      ? `${fresh} 份都与数据相符`
      : `${stale.length} 份已过时，${fresh} 份与数据相符；请运行 jibao build 后一并提交`,
  ]
}
