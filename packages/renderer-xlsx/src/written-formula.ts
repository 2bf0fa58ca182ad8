import { formatQuantity } from '@jibao/core'
import type { Formula } from '@jibao/document'

/**
 * `486 ÷ 820`, as a clerk would check it by hand.
 * @param counted what is said of a figure that was counted
 */
export const writtenFormula = ({ kind, operands }: Formula, counted: string): string => {
  const numbers = operands.map(({ quantity }) => {
    const number = formatQuantity(quantity, { showUnit: false })
    return number.startsWith('-') ? `（${number}）` : number
  })
  const [a = '', b = '', c = ''] = numbers
  switch (kind) {
    case 'attainment':
      return `${a} ÷ ${b}`
    case 'growth':
      return `（${a} − ${b}）÷ ${b}`
    case 'decline':
      return `（${b} − ${a}）÷ ${b}`
    case 'difference':
      return `${a} − ${b}`
    case 'sum':
      return numbers.join(' + ')
    case 'score':
      return `MIN（1，${a} ÷ ${b}）× ${c}`
    case 'count':
      return counted
  }
}
