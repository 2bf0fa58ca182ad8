import type { Figure, Reading } from '../../prose/reading.ts'

const suffix = /镇|乡|街道|村|社区|县|区|市|省/g

/** What stands before 镇 or 区 where no place is named: 全区, 各乡镇, 行政村, 农村社区. */
const general =
  /(?:^|[全我本各该每省市县区乡城集农山社地辖园校片街景灾库老旧小牧多个家座所两三四五六七八九十几数等的和与、到在为]|行政|自然|示范|贫困|重点|偏远|边远|中心|建制|试点|先行|未来|特色|整)$/

const nameLength = 2
const window = 60

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(suffix)].flatMap(({ 0: word, index }) => {
    const before = text.slice(Math.max(0, index - nameLength), index)
    const isName = /^[\u4e00-\u9fff]{2}$/.test(before) && !general.test(before)
    return isName ? [`${before}${word}`] : []
  })

/** A title and who it is from, which name the place that all figures are of. */
const opening = 200

/** The places that a draft begins with. */
export const placesInTitle = ({ plain }: Reading): string =>
  [...new Set(namesIn(plain.slice(0, opening)))].toSorted().join('、')

/**
 * The towns, villages and counties that a figure may be limited to, in one string for comparison: those in
 * its sentence as far as it comes before the figure, and in the heading right above; without those that the
 * draft begins with. Rough, and on the safe side: it only ever keeps two figures from being held against
 * each other.
 */
export const placesNamed = (reading: Reading, figure: Figure): string => {
  const { plain } = reading
  const { start, passage } = figure.clause.sentence
  const begin = plain.slice(start, Math.min(figure.start, start + window))
  const near = plain.slice(Math.max(start + begin.length, figure.start - window), figure.start)
  const heading = passage.headings.at(-1)
  const above =
    heading === undefined ? '' : plain.slice(heading.start, heading.end).slice(0, window)
  const title = plain.slice(0, Math.min(opening, start))
  const names = new Set([begin, near, above].flatMap(namesIn))
  return [...names]
    .filter((name) => !title.includes(name))
    .toSorted()
    .join('、')
}
