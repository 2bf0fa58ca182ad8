import { quote } from '@jibao/core'

/** `是否是“帮扶困难职工”？`, to stand before other advice; empty when nothing is near. */
export const meant = (near: string | undefined): string =>
  near === undefined ? '' : `是否是${quote(near)}？`
