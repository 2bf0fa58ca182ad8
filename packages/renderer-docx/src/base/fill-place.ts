import type { SectionNode } from '@jibao/document'
import { childOf, elementsOf, findAll, type XmlElement } from '../xml-tree.ts'
import type { CutRun } from './cut-runs.ts'
import type { Place } from './find-place.ts'
import { leftoversOf, takesNoRoom } from './leftovers.ts'
import type { Base } from './open-base.ts'
import { textPieces } from './paragraph-text.ts'
import type { Section } from './section.ts'
import { sectionXml } from './section-xml.ts'
import { insertAt, remove, type Splice } from './splice.ts'

/** What lands at a place. */
export interface Filling {
  readonly orientation: SectionNode['orientation']
  readonly run: CutRun
}

export interface Filled {
  readonly splices: readonly Splice[]
  /** The end of the section that the place is in, where it has to be another. */
  readonly sectionEnd?: Splice
}

/**
 * @param sliver id of the style of paragraphs without height
 * @param isBegun whether what landed before has ended the section's first pages
 */
export const fillPlace = (
  base: Base,
  { place, section }: { readonly place: Place; readonly section: Section },
  {
    fillings,
    sliver,
    isBegun,
  }: {
    readonly fillings: readonly Filling[]
    readonly sliver: string
    readonly isBegun: boolean
  },
): Filled => {
  const { xml } = base.document
  const holder = place.holder
  const ownEnd =
    holder?.name === 'w:p'
      ? childOf(childOf(holder, 'w:pPr') ?? { children: [] }, 'w:sectPr')
      : undefined
  const empty = (inside = ''): string =>
    `<w:p><w:pPr><w:pStyle w:val="${sliver}"/>${inside}</w:pPr></w:p>`
  // Without a section of its own the report shares that of the place.
  const last = fillings.at(-1)
  const isSplit = fillings.length > 1 || last?.orientation !== section.orientation
  const endsTurned = last !== undefined && last.orientation !== section.orientation
  const takesOver = section.endsHere || !endsTurned
  const written = fillings.map(({ orientation, run }, index) => {
    const isLast = index === fillings.length - 1
    return isLast && takesOver
      ? run()
      : run(
          sectionXml(xml, section, { orientation, isFirst: index === 0 && !isBegun, isCopy: true }),
        )
  })
  const closing = sectionXml(xml, section, {
    orientation: takesOver ? (last?.orientation ?? section.orientation) : section.orientation,
    isFirst: !isBegun && (last === undefined || (fillings.length === 1 && takesOver)),
    isCopy: false,
  })
  const blocks = written.join('') || empty()
  const changesSection = last !== undefined && isSplit
  const content = `${touchesTable(base, place) && blocks.startsWith('<w:tbl>') ? empty() : ''}${blocks}${
    ownEnd === undefined ? '' : empty(closing)
  }`
  return {
    splices:
      holder === undefined
        ? [insertAt(place.at, content)]
        : replaceHolder(xml, { holder, ownEnd, content, sliver }),
    ...(ownEnd === undefined && changesSection
      ? { sectionEnd: endSection(base, section, closing) }
      : {}),
  }
}

const endSection = ({ body }: Base, { properties }: Section, by: string): Splice =>
  properties === undefined ? insertAt(body.contentEnd, by) : { ...remove(properties), by }

/** Word joins tables that touch. */
const touchesTable = ({ body }: Base, { holder, at }: Place): boolean => {
  const from = holder?.start ?? at
  const before = elementsOf(body.children).findLast(({ end }) => end <= from)
  return before?.name === 'w:tbl'
}

/** What marks the place goes; what else hangs on it stays. */
const replaceHolder = (
  xml: string,
  {
    holder,
    ownEnd,
    content,
    sliver,
  }: {
    readonly holder: XmlElement
    readonly ownEnd: XmlElement | undefined
    readonly content: string
    readonly sliver: string
  },
): readonly Splice[] => {
  const { starts, ends, others } = leftoversOf(holder)
  const written = ({ start, end }: XmlElement): string => xml.slice(start, end)
  const properties = holder.name === 'w:p' ? childOf(holder, 'w:pPr') : undefined
  if (others.length === 0) {
    const opensPage =
      properties !== undefined && childOf(properties, 'w:pageBreakBefore') !== undefined
        ? `<w:p><w:pPr><w:pStyle w:val="${sliver}"/><w:pageBreakBefore/></w:pPr></w:p>`
        : ''
    return [
      {
        start: holder.start,
        end: holder.end,
        by: `${opensPage}${starts.map(written).join('')}${content}${ends.map(written).join('')}`,
      },
    ]
  }
  const texts =
    holder.name === 'w:p'
      ? textPieces(holder).flatMap(({ element }) => element ?? [])
      : findAll([holder], 'w:t')
  const flattens = others.every(takesNoRoom)
  return [
    ...texts.map(remove),
    ...(properties !== undefined && flattens
      ? [{ ...remove(properties), by: `<w:pPr><w:pStyle w:val="${sliver}"/></w:pPr>` }]
      : ownEnd === undefined
        ? []
        : [remove(ownEnd)]),
    insertAt(holder.end, content),
  ]
}
