import type { Attributes, XmlHandlers } from '../xml/walk-xml.ts'

const dataStyles: ReadonlySet<string> = new Set([
  'number:number-style',
  'number:percentage-style',
  'number:currency-style',
  'number:date-style',
  'number:time-style',
  'number:text-style',
])

const number = (attributes: Attributes): string => {
  const places = Math.min(Number(attributes('number:decimal-places') ?? 0) || 0, 30)
  const whole = attributes('number:grouping') === 'true' ? '#,##0' : '0'
  return places > 0 ? `${whole}.${'0'.repeat(places)}` : whole
}

const twice = (letter: string, attributes: Attributes): string =>
  attributes('number:style') === 'long' ? letter + letter : letter

/** Elements of a data style as pieces of a format code; others show nothing that is read here. */
const pieces: Readonly<Record<string, (attributes: Attributes) => string>> = {
  'number:number': number,
  'number:scientific-number': () => '0.00E+00',
  'number:fraction': () => '# ?/?',
  'number:year': (attributes) => (attributes('number:style') === 'long' ? 'yyyy' : 'yy'),
  'number:month': (attributes) => twice('m', attributes),
  'number:day': (attributes) => twice('d', attributes),
  'number:hours': (attributes) => twice('h', attributes),
  'number:minutes': (attributes) => twice('m', attributes),
  'number:seconds': (attributes) => twice('s', attributes),
  'number:am-pm': () => 'AM/PM',
  'number:text-content': () => '@',
}

const literal = (text: string): string =>
  /^[\s\-/:.,()%]*$/.test(text) ? text : `"${text.replaceAll('"', '')}"`

/** Spells the data styles of OpenDocument as the format codes of the other two formats. */
export const numberFormatReader = (found: (name: string, code: string) => void): XmlHandlers => {
  let name: string | undefined
  let code = ''
  let isText = false
  return {
    open: (element, attributes) => {
      if (dataStyles.has(element)) {
        name = attributes('style:name') ?? ''
        code = ''
      } else if (name !== undefined) code += pieces[element]?.(attributes) ?? ''
      isText = element === 'number:text' || element === 'number:currency-symbol'
    },
    close: (element) => {
      isText = false
      if (name === undefined || !dataStyles.has(element)) return
      if (element === 'number:percentage-style' && !code.includes('%')) code += '%'
      // A plain number style is what the other formats call General.
      if (code !== '' && !(element === 'number:number-style' && code === '0')) found(name, code)
      name = undefined
    },
    text: (text) => {
      if (isText && name !== undefined) code += literal(text)
    },
  }
}
