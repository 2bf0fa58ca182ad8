import { formatQuantity } from '@jibao/core'
import type { Formula } from '@jibao/document'

/** `486 ÷ 820`, as a clerk would check it by hand. */
export const writtenFormula = ({ kind, operands }: Formula): string => {
  const [a = '', b = ''] = operands.map(({ quantity }) => {
    const number = formatQuantity(quantity, { showUnit: false })
    return number.startsWith('-') ? `（${number}）` : number
  })
  switch (kind) {
    case 'attainment':
      return `${a} ÷ ${b}`
    case 'growth':
      return `（${a} − ${b}）÷ ${b}`
    case 'decline':
      return `（${b} − ${a}）÷ ${b}`
    case 'difference':
      return `${a} − ${b}`
    case 'count':
      return '计数'
  }
}
