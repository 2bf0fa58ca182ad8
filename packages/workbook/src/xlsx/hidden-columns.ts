import type { Span } from '../cells/expand-spans.ts'
import { walkXml } from '../xml/walk-xml.ts'

const isOn = (flag: string | undefined): boolean => flag === '1' || flag === 'true'

/** Columns flagged as hidden, or set to no width at all. */
export const hiddenColumns = (columns: string): readonly Span[] => {
  const spans: Span[] = []
  walkXml(columns, {
    open: (name, attributes) => {
      const isHidden = isOn(attributes('hidden')) || Number(attributes('width') ?? 1) === 0
      const [first, last] = [Number(attributes('min')), Number(attributes('max'))]
      if (/(?:^|:)col$/.test(name) && isHidden && first >= 1 && last >= first)
        spans.push({ first, count: last - first + 1 })
    },
    close: () => {},
    text: () => {},
  })
  return spans
}
