import type { QuantityFault } from './parse-quantity.ts'

/** What a person is told of a number that cannot be read: why, and what to write. */
export const quantityFaultWords = {
  grouping: ['千分位或空格的位置不对', '请去掉数字中的逗号和空格，如 12500'],
  letters: ['数字中有字母', '请检查是否把 0 写成了 O、把 1 写成了 l'],
  exponent: ['不能用科学计数法', '请写出全部数字，如 100000'],
  'leading-zero': ['数字以 0 开头', '请去掉开头多余的 0'],
  'range-order': ['范围的前一个数大于后一个数', '请把小的数写在前面，如 2～3个'],
  'not-a-number': ['看不出是什么数', '请写数字和单位，如 486人、92.83%、5000余万元；没有数据写 ——'],
} as const satisfies Record<QuantityFault, readonly [why: string, hint: string]>
