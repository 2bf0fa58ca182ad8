import type { Figure, Reading } from '../../prose/reading.ts'
import { remembered } from '../shared/remembered.ts'

/** Two years make no list that a third would belong to. */
const FEWEST = 3

/** Right before a figure: 2022年为, ，2023年募集善款. A month or a batch would part the year. */
const yearThen = /(?:^|[，；：、])(?:其中)?(?:20\d\d)年(?:度|底|末)?(?<words>[^，；：、\d]{0,12})$/

interface Entry {
  readonly figure: Figure
  readonly words: string
}

const entryOf = (reading: Reading, figure: Figure): Entry | undefined => {
  const { sentence } = figure.clause
  const before = reading.figures[figure.index - 1]
  const from = Math.max(sentence.start, before?.end ?? 0, figure.start - 40)
  const words = yearThen.exec(reading.plain.slice(from, figure.start))?.groups?.words
  return words === undefined || figure.time.mention === undefined ? undefined : { figure, words }
}

const goesOn = (a: Entry, b: Entry): boolean =>
  a.figure.clause.sentence === b.figure.clause.sentence &&
  b.figure.index === a.figure.index + 1 &&
  a.figure.plainUnit === b.figure.plainUnit &&
  a.words === b.words

/** 2022年为1480元，2023年为1560元，2024年为1650元: figures that one sentence tells year by year in the same words. */
export const yearLists = remembered((reading: Reading): readonly (readonly Figure[])[] => {
  const lists: Entry[][] = []
  for (const figure of reading.figures) {
    const entry = entryOf(reading, figure)
    const list = lists.at(-1)
    const last = list?.at(-1)
    if (entry === undefined) continue
    if (list !== undefined && last !== undefined && goesOn(last, entry)) list.push(entry)
    else lists.push([entry])
  }
  return lists
    .filter(({ length }) => length >= FEWEST)
    .map((list) => list.map(({ figure }) => figure))
})
