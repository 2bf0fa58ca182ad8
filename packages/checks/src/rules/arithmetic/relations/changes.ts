import type { Figure, Reading } from '../../../prose/reading.ts'
import { matchSubjects } from '../../../prose/same-subject.ts'
import { areAlike } from '../../shared/rates.ts'
import { remembered } from '../../shared/remembered.ts'
import { type FigureRun, figureRuns, reach } from './figure-run.ts'
import { type Move, moveBysFrom } from './move.ts'
import { movesBetweenTimes } from './moves-between-times.ts'

const up = '提高|提升|增加|增长|上升|上调|调增|调高|扩大|上涨|提标|扩增|延长'
const down = '下降|降低|减少|下调|压减|缩减|调低|回落|缩小|压缩|缩短|精简'
const toward = new RegExp(
  `(?:(?<up>${up}|增|升|涨)|(?<down>${down}|降|减)|调整|变|发展)(?:了)?(?:到|至|为)$`,
)
const out = /(?:由|从|自)(?!主|愿|行|治|发|救|理|强|身)[^，；。\d]{0,24}$/

/** 、和及与 between figures of one list. */
const listed = /^(?:[、和及与]|以及|，)[^，；。\d]{0,6}$/

const formerTime =
  /(?:上年同期|去年同期|上年底|去年底|上年末|去年末|上年|去年|上季度|上月|上一季度)(?:度)?(?:的|为|是|数)*$/

/** With the thing between: 上年同期救助1000人次，今年…. */
const formerThen =
  /(?:上年同期|去年同期|上年底|去年底|上年末|去年末|上年|去年)度?[^，；。\d]{0,10}$/

/** 比上年同期减少36户: by how much, and not how many. */
const tellsMove = new RegExp(
  `(?:${up}|${down}|[多少][\u4e00-\u9fff]{0,2}|增|减|升|降)了?(?:约|近|超过?)?$`,
)

/** Figures from `at` on that are listed together, of one unit. */
const listFrom = ({ figures, gaps }: FigureRun, at: number): readonly Figure[] => {
  const list: Figure[] = []
  for (let index = at; index < Math.min(figures.length, at + reach); index += 1) {
    const figure = figures[index]
    if (figure === undefined) break
    const [first] = list
    if (first !== undefined && !(areAlike(first, figure) && listed.test(gaps[index] ?? ''))) break
    list.push(figure)
  }
  return list
}

const directionOf = (
  groups: Readonly<Record<string, string | undefined>> | undefined,
): Pick<Move, 'direction'> =>
  groups?.up !== undefined
    ? { direction: 'up' }
    : groups?.down !== undefined
      ? { direction: 'down' }
      : {}

/** 由a提高到b; 分别由a、b提高到c、d. */
const movesOutOf = (run: FigureRun, at: number): readonly Move[] => {
  const { gaps } = run
  if (!out.test(gaps[at] ?? '')) return []
  const formers = listFrom(run, at)
  const next = at + formers.length
  const reached = toward.exec(gaps[next] ?? '')
  if (reached === null) return []
  const laters = listFrom(run, next).slice(0, formers.length)
  if (laters.length !== formers.length) return []
  const direction = directionOf(reached.groups)
  const end = next + laters.length
  const by = moveBysFrom(run, end)
  const rates = listFrom(run, end).slice(0, formers.length)
  return formers.flatMap((former, index) => {
    const later = laters[index]
    const own = rates[index]
    const [first] = by
    if (later === undefined || !areAlike(former, later)) return []
    if (formers.length === 1) {
      // 分别增长30%和20% is told of this move and of others before it.
      const isOfSeveral = (gaps[end] ?? '').includes('分别')
      return [{ run, former, later, ...direction, by: isOfSeveral ? [] : by }]
    }
    const isShared = first !== undefined && rates.length === formers.length && own !== undefined
    return [{ run, former, later, ...direction, by: isShared ? [{ ...first, figure: own }] : [] }]
  })
}

const namesOthers = (a: Figure, b: Figure): boolean =>
  matchSubjects(a.subject, b.subject) === 'different'

/** 今年b，比上年同期的a增长r; 上年同期a，今年b，增长r; b（上年同期a），增长r. */
const movesSince = (run: FigureRun, at: number): readonly Move[] => {
  const { figures, gaps } = run
  const [before, former, after] = [figures[at - 1], figures[at], figures[at + 1]]
  const gap = gaps[at] ?? ''
  if (former === undefined || !formerThen.test(gap) || tellsMove.test(gap)) return []
  const isAside = /^[，（(]?(?:相?比|相?较|与|同|和|对比|相较于)?(?:上|去)/.test(gap)
  if (isAside && before !== undefined && areAlike(before, former)) {
    const by = moveBysFrom(run, at + 1)
    const isLoose =
      !formerTime.test(gap) && matchSubjects(before.subject, former.subject) !== 'same'
    return by.length === 0 || (isLoose && namesOthers(before, former))
      ? []
      : [{ run, former, later: before, by, isLoose }]
  }
  const isNow = /^[，,、]?(?:而)?(?:今年|本年|本期|本季度|现在?|目前)[^，；。]{0,16}$/.test(
    gaps[at + 1] ?? '',
  )
  if (isNow && after !== undefined && areAlike(after, former) && !namesOthers(former, after)) {
    const by = moveBysFrom(run, at + 2)
    const isLoose =
      (gaps[at + 1] ?? '').length > 8 && matchSubjects(former.subject, after.subject) !== 'same'
    return by.length === 0 ? [] : [{ run, former, later: after, by, isLoose }]
  }
  return []
}

/** Every move of which a sentence tells both ends. */
export const movesOf = remembered((reading: Reading): readonly Move[] =>
  figureRuns(reading).flatMap((run) =>
    run.figures.flatMap((figure, at) =>
      figure.kind === 'points' || figure.kind === 'times'
        ? []
        : [...movesOutOf(run, at), ...movesSince(run, at), ...movesBetweenTimes(run, at)],
    ),
  ),
)
