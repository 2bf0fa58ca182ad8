import { engineOf } from './engine.ts'

/** The sheet that the others write, without 数据: every figure and where it comes from. */
export const { extension, init, render } = engineOf('xlsx', { figures: false })
