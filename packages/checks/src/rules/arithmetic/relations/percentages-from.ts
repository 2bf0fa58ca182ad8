import type { Figure } from '../../../prose/reading.ts'
import { type FigureRun, reach } from './figure-run.ts'

const listed = /^[、和及与，]$|^以及$/

/** Percentages that are listed one behind the other from `at` on: 44%、32%和24%. */
export const percentagesFrom = ({ figures, gaps }: FigureRun, at: number): readonly Figure[] => {
  const list: Figure[] = []
  for (let index = at; index < Math.min(figures.length, at + reach); index += 1) {
    const figure = figures[index]
    if (figure?.kind !== 'percent' || (index > at && !listed.test(gaps[index] ?? ''))) break
    list.push(figure)
  }
  return list
}
