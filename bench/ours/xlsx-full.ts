import { engineOf } from './engine.ts'

/** The workbook as `jibao build` writes it, with 数据. */
export const { extension, init, render } = engineOf('xlsx')
