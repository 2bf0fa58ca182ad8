const address = /^\$?[A-Z]{1,3}\$?\d+$|^\$?[A-Z]{1,3}$|^\$?\d+$/i

/** `[.A1]` → `A1`, `[$表.A1:.B2]` → `表!A1:B2`; anything else stays as it is. */
const reference = (written: string, inside: string): string => {
  const [first = '', second] = inside.split(/:(?=\$?[^:]*\.[^.]*$)/)
  const dot = first.lastIndexOf('.')
  const sheet = first.slice(0, dot).replace(/^\$/, '')
  const start = first.slice(dot + 1)
  const end = second?.slice(second.lastIndexOf('.') + 1)
  if (dot < 0 || !address.test(start) || (end !== undefined && !address.test(end))) return written
  const range = end === undefined ? start : `${start}:${end}`
  return sheet === '' ? range : `${sheet}!${range}`
}

/** An OpenDocument formula as Excel spells it, without its `=`. */
export const formulaText = (formula: string): string =>
  formula
    .replace(/^(?:[a-z]+:)?=/i, '')
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/\[([^\]]*)\]/g, reference).replaceAll(';', ','),
    )
    .join('')
