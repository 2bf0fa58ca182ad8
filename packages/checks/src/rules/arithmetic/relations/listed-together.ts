import { type Breakdown, isWhole } from './breakdown.ts'
import { type FigureRun, reach, sameUnit } from './figure-run.ts'

const sums =
  '发放|支出|投入|救助|帮扶|补助|资助|资金|金额|善款|筹集|募集|安排|拨付|下达|下拨|收到|接收|培训|新增|受理|办理|办结|惠及|服务|保障|完成|为|达|有'

/** a、b和c，共d. */
const together = new RegExp(`^[^，；。、\\d]{0,12}[，,](?:总)?共(?!计)(?:${sums})*$`)

/** Within a list; 12个，改造站点16个 may be one too. */
const tight = /^[^，；。\d]{0,12}[、和及与][^，；。\d]{0,12}$/
const loose = /^[^，；。\d]{0,8}，[^，；。\d]{1,12}$/

/** Words before a first part by which it is no plain part. */
const noPart = /其中|共|总|累计|由|从|[比较]|目标|任务|计划|平均|每/

/** 个 of towns and of platforms are not the same thing by their unit. */
const anyThing = /^(?:个|项|种|类)$/

const nounAfter = ({ gaps }: FigureRun, at: number): string =>
  /^[\u4e00-\u9fff]{1,8}/.exec(gaps[at + 1] ?? '')?.[0] ?? ''

const areOneThing = (run: FigureRun, from: number, at: number): boolean => {
  const noun = nounAfter(run, at)
  if (!anyThing.test(run.figures[at]?.plainUnit ?? '') || noun === '') return true
  return Array.from({ length: at - from }, (_, index) => nounAfter(run, from + index)).every(
    (own) => own.startsWith(noun.slice(0, 2)),
  )
}

const some = /^(?:单位|部门|主体|点|站|地|机构|场所|对象|类|大类|事项|项目)/

/** a、b和c，共d: as 合计, but less surely where the list is loose or the things have other names. */
export const listedTogether = (run: FigureRun, at: number): readonly Breakdown[] => {
  const { reading, figures, gaps } = run
  const total = figures[at]
  if (total === undefined || !isWhole(total) || !together.test(gaps[at] ?? '')) return []
  let from = at
  let isTight = true
  while (from > Math.max(0, at - reach)) {
    const part = figures[from - 1]
    if (part === undefined || !isWhole(part) || !sameUnit(part, total)) break
    const gap = gaps[from] ?? ''
    if (from < at && !tight.test(gap)) {
      if (!loose.test(gap)) break
      isTight = false
    }
    from -= 1
  }
  const parts = figures.slice(from, at)
  if (parts.length < 2) return []
  if (gaps.slice(from, at).some((gap) => noPart.test(gap.split(/[，；。]/).at(-1) ?? ''))) return []
  const isOne = areOneThing(run, from, at)
  if (!isOne && !some.test(nounAfter(run, at))) return []
  return [{ reading, total, parts, exhaustive: isTight && isOne ? 'stated' : 'likely', certain: 0 }]
}
