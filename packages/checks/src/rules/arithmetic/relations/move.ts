import type { Figure } from '../../../prose/reading.ts'
import type { FigureRun } from './figure-run.ts'

/** A figure that moved, as a sentence tells both ends of it, and by how much. */
export interface Move {
  readonly run: FigureRun
  readonly former: Figure
  readonly later: Figure
  /** As the words say that it moved: 提高到 `up`, 降至 `down`; absent with 调整为. */
  readonly direction?: 'up' | 'down'
  /** Whether the words leave open that both are numbers of one thing. */
  readonly isLoose?: boolean
  /** 增长3.5%, 提高41元, 下降2个百分点, 增长1.5倍. */
  readonly by: readonly MoveBy[]
}

export interface MoveBy {
  readonly figure: Figure
  readonly direction: 'up' | 'down'
  /** 增长到…倍, 是…的…倍: of what it became, not of what was added. */
  readonly isOfWhole: boolean
  /** 新增16家: what came in, of which as much may have gone again. */
  readonly isGross: boolean
}

const growth = `(?<up>增长率?|增幅|提高|上涨|涨幅|增加|上升|提升|上调|升幅|增速|(?<gross>新增)|净增|提标|延长|多(?:[销收支发募筹办投拨建培录用](?:售|入|出|放|集|理)?)?|增|涨|升)|(?<down>下降|降幅|降低|减少|下调|减幅|回落|压[减缩]|缩[短减小]|节[约省]|少(?:[销收支发募筹办投拨建培录用](?:售|入|出|放|集|理)?)?|减|降)`

/** Between what it became and by how much stand only words that name no other thing. */
const movedBy = new RegExp(
  `^(?:[，,、）)\\s]|每(?:人|户|月|年)|[/人月年]|分别|各|整体|总体|实际|同比|环比|相比之?下?|相较|比起|(?:较|比)(?:上年|去年|上季度|上一季度|上月|上期|调整前|原标准|此前)?(?:同期|底|末|度)?|提标后|标准|人数|进一步|累计|即|共|同|期)*(?:${growth})(?:了|率|幅度|比例|额)*(?:约|为|达到?|近|：|:|超过?|有)*$`,
)

const ofWholeBy =
  /(?:增长|增加|扩大|提高|上升)(?:到|至|为)(?:原来|上年|去年)?的?$|是(?:原来|上年|去年)(?:同期)?的$/

/** How much it moved, as the figures from `from` on tell. */
export const moveBysFrom = ({ figures, gaps }: FigureRun, from: number): readonly MoveBy[] => {
  const found: MoveBy[] = []
  for (let at = from; at < Math.min(figures.length, from + 3); at += 1) {
    const figure = figures[at]
    const gap = gaps[at] ?? ''
    if (figure === undefined) break
    const isOfWhole = figure.kind === 'times' && ofWholeBy.test(gap)
    const groups = movedBy.exec(gap)?.groups
    if (groups === undefined && !isOfWhole) break
    found.push({
      figure,
      direction: groups?.down === undefined ? 'up' : 'down',
      isOfWhole,
      isGross: groups?.gross !== undefined,
    })
  }
  return found
}
