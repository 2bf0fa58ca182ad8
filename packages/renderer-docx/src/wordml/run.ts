import { escapeText } from './escape-text.ts'

/** `w:r` around what it shows. */
export const run = (content: string, properties = ''): string =>
  `<w:r>${properties}${content}</w:r>`

export const textContent = (text: string): string =>
  `<w:t xml:space="preserve">${escapeText(text)}</w:t>`

export const tab = '<w:tab/>'

export const lineBreak = '<w:br/>'
