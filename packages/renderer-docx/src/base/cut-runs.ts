import { childOf, elementsOf, type XmlElement } from '../xml-tree.ts'
import { type Splice, splice } from './splice.ts'

/** Blocks of consecutive pages; `sectionEnd` closes their section where others follow. */
export type CutRun = (sectionEnd?: string) => string

const closing = (element: XmlElement): XmlElement | undefined =>
  element.name === 'w:p'
    ? childOf(childOf(element, 'w:pPr') ?? { children: [] }, 'w:sectPr')
    : undefined

/** The runs of pages of a part of ours, each with the splices that fall into it. */
export const cutRuns = (
  xml: string,
  body: XmlElement,
  { splices, sliver }: { readonly splices: readonly Splice[]; readonly sliver: string },
): readonly CutRun[] => {
  const piece = (start: number, end: number): string =>
    splice(
      xml.slice(start, end),
      splices
        .filter((one) => one.start >= start && one.end <= end)
        .map((one) => ({ ...one, start: one.start - start, end: one.end - start })),
    )
  const runs: CutRun[] = []
  const elements = elementsOf(body.children).filter(({ name }) => name !== 'w:sectPr')
  let from = elements[0]?.start ?? body.contentStart
  for (const element of elements) {
    const end = closing(element)
    if (end === undefined) continue
    const [start, last] = [from, element.end]
    runs.push((sectionEnd = '') => `${piece(start, end.start)}${sectionEnd}${piece(end.end, last)}`)
    from = last
  }
  const last = elements.at(-1)?.end ?? from
  const start = from
  const close = (sectionEnd: string): string =>
    sectionEnd === '' ? '' : `<w:p><w:pPr><w:pStyle w:val="${sliver}"/>${sectionEnd}</w:pPr></w:p>`
  return [...runs, (sectionEnd = '') => `${piece(start, last)}${close(sectionEnd)}`]
}
