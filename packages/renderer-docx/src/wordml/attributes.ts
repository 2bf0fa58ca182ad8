import { escapeText } from './escape-text.ts'

/** Attributes in their order, without those that are `undefined`. */
export const attributes = (
  named: Readonly<Record<string, string | number | undefined>>,
): string => {
  let xml = ''
  for (const name in named) {
    const value = named[name]
    if (value !== undefined)
      xml += ` ${name}="${typeof value === 'string' ? escapeText(value) : value}"`
  }
  return xml
}
