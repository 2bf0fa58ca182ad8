import type { Cell } from '@jibao/workbook'

/** Whether a cell shows a picture as WPS embeds it: a formula, whose result is the formula as text. */
export const isPicture = ({ content, formula }: Cell): boolean =>
  [formula, content?.kind === 'text' ? content.text : undefined].some(
    (text) => text !== undefined && /^=?(?:_xlfn\.)?DISPIMG\(/i.test(text),
  )
