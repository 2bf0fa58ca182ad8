import type { Figure, Reading } from '../../../prose/reading.ts'
import type { Breakdown } from './breakdown.ts'

/** People are of several kinds at once (老年人, 女性); houses, cases and things mostly are not. */
const ofThings = /^(?:间|家|所|处|座|个|辆|台|套|件|例|起|宗|场|支|栋|幢|艘|项)$/

/** Titles that one thing bears beside another. */
const titles = /示范|星级|智慧|标准|先进|重点|特色|达标|优秀|规范|新建|改造|专业|综合/

const labelOf = ({ plain }: Reading, { clause, start }: Figure): string =>
  /[\u4e00-\u9fff]*$/.exec(plain.slice(Math.max(clause.start, start - 16), start))?.[0] ?? ''

/** What all of them end with: 院舍 of 资助院舍, 合约院舍, 私营院舍. */
const commonEnd = (labels: readonly string[]): string => {
  const [first = ''] = labels
  let length = 0
  while (
    length < first.length &&
    labels.every((label) => label.endsWith(first.slice(first.length - length - 1)))
  )
    length += 1
  return first.slice(first.length - length)
}

/** Whether parts are named as kinds of one thing, of which each is of one kind: 资助院舍、合约院舍、私营院舍. */
export const areKinds = ({ reading, parts }: Breakdown): boolean => {
  const labels = parts.map((part) => labelOf(reading, part))
  const end = commonEnd(labels)
  return (
    parts.every(({ plainUnit }) => ofThings.test(plainUnit)) &&
    end.length >= 2 &&
    !labels.some((label) => titles.test(label)) &&
    new Set(labels).size === labels.length
  )
}
