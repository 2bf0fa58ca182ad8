import type { DraftBlock } from '@jibao/data-model'
import type { Numbering } from '../reading.ts'
import { scanTime } from '../scan/scan-time.ts'

const LONGEST = 40

/** Above every heading. */
const TITLE = 0
const title =
  /^[^。；!?！？]{4,60}(?:报告|通报|方案|总结|情况|汇报|材料|公告|公报|简报|月报|季报|年报|计划|规划|要点|通知|说明|清单|目标)(?:[（(][^（）()]{1,24}[）)])?$/

/** Below the headings that a file marks as such. */
const levels: Partial<Readonly<Record<Numbering['style'], number>>> = {
  'chinese-comma': 11,
  'chinese-bracket': 12,
}
const SECTION = 13
const TIME = 14
const LABEL = 15

/** 工作进展, 2024年度目标: what follows is of another kind than what stands above. */
const section =
  /^(?:20\d\d年)?(?:第?[一二三四]季度|[上下]半年)?(?:年度|全年|本年|工作|主要|重点|任务|目标){0,3}(?:(?:进展|推进|完成|落实)(?:情况)?|目标|任务)$/

/**
 * How deep a block heads what follows, 1 outermost; `undefined` for one that does not. A short line
 * counts as a heading when it numbers and names what follows (三、保障措施), names goals or progress (工作进展), names a
 * time (一季度：) or ends with a colon.
 * A draft's first line counts as its title when it is named like one.
 */
export const headingLevel = (
  block: DraftBlock,
  words: string,
  numbering: Numbering | undefined,
  isFirst: boolean,
): number | undefined => {
  if (block.kind === 'heading') return block.level
  if (block.kind === 'table' || block.isNote === true) return undefined
  const text = words.trim()
  if (isFirst && title.test(text)) return TITLE
  if (text === '' || text.length > LONGEST || /[。；;！？!?，,]/.test(text)) return undefined
  const level = numbering === undefined ? undefined : levels[numbering.style]
  if (level !== undefined) return level
  const label = text.replace(/[：:\s]+$/, '')
  if (section.test(label)) return SECTION
  const time = scanTime(label, 0)
  if (time?.end === label.length) return TIME
  return /[：:]$/.test(text) && label.length <= 20 && !/\d/.test(label) ? LABEL : undefined
}
