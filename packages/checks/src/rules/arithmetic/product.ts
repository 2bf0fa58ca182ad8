import type { Check } from '../../check.ts'
import { differences } from './differences.ts'
import { products } from './relations/products.ts'

export const product: Check = {
  meta: {
    code: 'PRODUCT',
    name: '总额 = 标准 × 数量',
    basis:
      '写明标准（单价）、数量和总额的，总额等于两者之积；按月、按年发放而未写明期数的，只看数量级',
    severity: 'error',
  },
  run: (context) => differences(context, products),
}
