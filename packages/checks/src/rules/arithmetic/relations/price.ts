import type { DecimalText } from '@jibao/core'
import { behind } from '../../../arithmetic/behind.ts'
import { exactly, type Interval } from '../../../arithmetic/interval.ts'
import type { Figure } from '../../../prose/reading.ts'
import { headUnit } from '../../shared/head-unit.ts'
import type { FigureRun } from './figure-run.ts'

const perOne =
  /(?:每|人均|户均)(?<one>人|户|名|位|家|处|个|张床位?|床|份|件|套|次|例|所|台|袋|箱|桶|包|瓶|盒|村|镇|乡|社区|对|只|双|顶|条|期|场|站|点)/

const perTime = /月|年|季|日|天|周/

/** Units that count the same: 每人 and 12名. */
const kinOf = (unit: string): string =>
  /^(?:名|位|人)$/.test(unit) ? '人' : /^(?:张|床|张床位?|床位)$/.test(unit) ? '床' : unit

/** What is added up of each: money, or what is weighed, in kilograms. */
const kilograms: Readonly<Record<string, readonly [DecimalText, DecimalText]>> = {
  吨: ['1000', '0.001'],
  公斤: ['1', '1'],
  千克: ['1', '1'],
  克: ['0.001', '1000'],
}

export const isMoney = ({ plainUnit, kind }: Figure): boolean =>
  kind === 'amount' && plainUnit.startsWith('元')

export const isMeasure = (figure: Figure): boolean =>
  isMoney(figure) || (figure.kind === 'amount' && kilograms[headUnit(figure)] !== undefined)

/** What the unit of one is in the unit of the other; `undefined` for units of other things. */
export const factorBetween = (from: Figure, to: Figure): DecimalText | undefined => {
  if (isMoney(from) || isMoney(to)) return isMoney(from) && isMoney(to) ? '1' : undefined
  const [own, other] = [kilograms[headUnit(from)], kilograms[headUnit(to)]]
  if (own === undefined || other === undefined) return undefined
  if (headUnit(from) === headUnit(to)) return '1'
  return own[0] === '1' ? other[1] : other[0] === '1' ? own[0] : undefined
}

export interface Price {
  readonly figure: Figure
  readonly one: string
  readonly isPerTime: boolean
  readonly isPerMonth: boolean
}

/** 每户补助500元; 每袋25公斤. */
export const priceAt = ({ reading, figures, gaps }: FigureRun, at: number): Price | undefined => {
  const figure = figures[at]
  if (figure === undefined || !isMeasure(figure)) return undefined
  const own = reading.plain.slice(figure.start, figure.end)
  const words = `${(gaps[at] ?? '').slice(-16)}${own}${figure.plainUnit.replace('/', '每')}`
  const one = perOne.exec(words)?.groups?.one
  if (one === undefined) return undefined
  const per = words.slice(words.search(perOne))
  return { figure, one: kinOf(one), isPerTime: perTime.test(per), isPerMonth: /月/.test(per) }
}

/** 12名 for 每人; 340个村 for 每村. */
export const isCountOf = (run: FigureRun, place: number, { one }: Price): boolean => {
  const unit = run.figures[place]?.plainUnit ?? ''
  if (kinOf(unit) === one) return true
  const noun = /^[^，；。、\d每]{1,6}/.exec(run.gaps[place + 1] ?? '')?.[0] ?? ''
  return /^[个所家]$/.test(unit) && noun.includes(one)
}

/** A standard is what a rule sets it to: 2万元 a piece is not 1.9万元. */
export const ruled = (figure: Figure): Interval | undefined =>
  figure.approximate === undefined && figure.comparator === undefined && figure.upper === undefined
    ? exactly(figure.amount)
    : behind(figure)
