import type { Span } from '@jibao/data-model'
import type { Figure, Reading, Sentence } from '../../prose/reading.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { remembered } from '../shared/remembered.ts'
import { baseWords } from './base-words.ts'
import { figuresIn } from './figures-in.ts'

/** 比二季度末增加60户、增长8.7%; 与上年同期持平. */
export interface Movement {
  readonly reading: Reading
  readonly sentence: Sentence
  /** What moved: the figure that stands before the words. */
  readonly level: Figure
  /** 二季度末. */
  readonly base: Span
  /** The words and figures that say how; of 持平 these words. */
  readonly words: Span
  /** By how much; none where it did not move. */
  readonly by: readonly MovedBy[]
}

export interface MovedBy {
  readonly figure: Figure
  readonly direction: 'up' | 'down'
}

const up = '增加|提高|增长|上升|提升|上涨|净增|扩大|多|高'
const down = '减少|下降|降低|回落|缩小|下调|少|低'

const comparison = new RegExp(`(?:比|较|与|同|和)(?<base>${baseWords})(?:相比)?[，,]?`, 'g')

const longestWords = 8

const steady = /^(?:保持)?(?:持平|相同|一致)/

const moved = new RegExp(
  `^[，,、和]?(?:又|各|实际)?(?:(?<up>${up})|(?<down>${down}))(?:了|率|幅度|比例)*(?:约|近|为|达到?|超过?)*$`,
)

const byWords = new RegExp(`(?:${up}|${down})了?(?:约|近|超过?)?$`)

/** 增加60户, 快于序时进度9个百分点: by how much, and not how many. */
const isBy = ({ plain }: Reading, { start }: Figure): boolean =>
  byWords.test(plain.slice(Math.max(0, start - longestWords), start))

const longestRun = 3

/** No further than this is looked around a comparison, in characters and in figures. */
const reach = 300
const mostFigures = 12

/** The figures behind a comparison that say by how much. */
const movesFrom = (
  { plain }: Reading,
  figures: readonly Figure[],
  from: number,
  end: number,
): readonly MovedBy[] => {
  const found: MovedBy[] = []
  let at = from
  for (const figure of figures) {
    if (figure.start < from) continue
    if (figure.start >= end || found.length >= longestRun) break
    const groups = moved.exec(plain.slice(at, figure.digits.start))?.groups
    if (groups === undefined) break
    found.push({ figure, direction: groups.down === undefined ? 'up' : 'down' })
    at = figure.end
  }
  return found
}

const kinds = new Set<Figure['kind']>(['amount', 'percent'])

const rowsOf = remembered((reading: Reading) => {
  const tables = groupedBy(reading.figures, ({ clause }) => clause.sentence.passage.table)
  return new Map(
    [...tables].map(([table, figures]) => [
      table,
      groupedBy(figures, ({ clause }) => clause.sentence.passage.cell?.row),
    ]),
  )
})

const longestRow = 40

/** In a cell of remarks, what moved is what the row tells: the number that its label alone names. */
const rowFigure = (reading: Reading, { passage }: Sentence): Figure | undefined => {
  const { cell, table } = passage
  if (cell === undefined || table === undefined) return undefined
  const all = rowsOf(reading).get(table)?.get(cell.row) ?? []
  if (all.length > longestRow) return undefined
  const row = all.filter(
    (figure) =>
      figure.clause.sentence.passage.cell !== cell &&
      figure.stance === 'reported' &&
      kinds.has(figure.kind) &&
      figure.subject.key !== '',
  )
  const shortest = Math.min(...row.map(({ subject }) => subject.text.length))
  const named = row.filter(({ subject }) => subject.text.length === shortest)
  return named.length === 1 ? named[0] : undefined
}

const inSentence = (reading: Reading, sentence: Sentence): readonly Movement[] => {
  const { plain } = reading
  const text = plain.slice(sentence.start, sentence.end)
  const matches = [...text.matchAll(comparison)]
  if (matches.length === 0) return []
  const figures = figuresIn(sentence)
  let next = 0
  return matches.flatMap((match): readonly Movement[] => {
    const start = sentence.start + match.index
    const behind = start + match[0].length
    const limit = Math.min(sentence.end, behind + reach)
    const stop = plain.slice(behind, limit).search(/[；;。]/)
    const end = stop < 0 ? limit : behind + stop
    const from = Math.max(sentence.start, start - reach)
    const opened = from + plain.slice(from, start).lastIndexOf('；') + 1
    while ((figures[next]?.start ?? sentence.end) < start) next += 1
    const told = figures
      .slice(Math.max(0, next - mostFigures), next)
      .findLast(
        (figure) =>
          figure.end <= start &&
          figure.start >= opened &&
          kinds.has(figure.kind) &&
          !isBy(reading, figure) &&
          !/完成率|占比/.test(figure.subject.key) &&
          !/完成率|目标的|任务的|任务数的|占[^，；。]{0,12}$/.test(
            plain.slice(Math.max(opened, figure.start - 14), figure.start),
          ),
      )
    const level = told ?? rowFigure(reading, sentence)
    if (level === undefined) return []
    const at = start + 1
    const base = { start: at, end: at + (match.groups?.base ?? '').length }
    const calm = steady.exec(plain.slice(behind, end))
    if (calm !== null) {
      const words = { start, end: behind + calm[0].length }
      return [{ reading, sentence, level, base, words, by: [] }]
    }
    const by = movesFrom(reading, figures.slice(next, next + longestRun), behind, end)
    const last = by.at(-1)
    if (last === undefined) return []
    return [{ reading, sentence, level, base, words: { start, end: last.figure.end }, by }]
  })
}

/** Every comparison with another time, with the figure that it is of. */
export const movementsOf = remembered((reading: Reading): readonly Movement[] =>
  reading.passages.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => inSentence(reading, sentence)),
  ),
)
