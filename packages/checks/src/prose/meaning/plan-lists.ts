import type { Draft, DraftBlock } from '@jibao/data-model'
import { numberingsIn } from '../shape/numberings.ts'

const boundWords = /不低于|不少于|不超过|以上|≥|力争|确保|达到\d|争取/
const doneWords = /已|完成率|截至|截止|累计|共有|现有|同比|目前|正在|情况/

interface Run {
  blocks: DraftBlock[]
  style: string
  value: number
  bound: number
  done: number
}

const isPlan = ({ blocks, bound, done }: Run): boolean =>
  blocks.length >= 3 && bound >= 2 && done === 0

/** Paragraphs that stand in a numbered list of which some items are bound (不低于, 以上) and none is done: what is to be reached. */
export const planLists = ({ blocks }: Draft, plain: string): ReadonlySet<DraftBlock> => {
  const planned = new Set<DraftBlock>()
  let run: Run | undefined
  const close = (): void => {
    if (run !== undefined && isPlan(run)) for (const block of run.blocks) planned.add(block)
    run = undefined
  }
  for (const block of blocks) {
    if (block.kind !== 'paragraph') {
      close()
      continue
    }
    const text = plain.slice(block.start, block.end)
    const own = `${block.marker ?? ''}${text.slice(0, 12)}`
    const [head] = numberingsIn(own, 0, own.length)
    if (head === undefined || head.start > 0 || head.style === 'phrase') {
      close()
      continue
    }
    if (run === undefined || run.style !== head.style || head.value <= run.value) {
      close()
      run = { blocks: [], style: head.style, value: 0, bound: 0, done: 0 }
    }
    run.blocks.push(block)
    run.value = head.value
    run.bound += boundWords.test(text) ? 1 : 0
    run.done += doneWords.test(text) ? 1 : 0
  }
  close()
  return planned
}
