import { escapeXml } from '../xml.ts'
import { childOf, elementsOf, findAll, settingOf, type XmlElement } from '../xml-tree.ts'
import type { BaseStyles } from './base-styles.ts'
import type { Target } from './map-styles.ts'
import { bodyStyleName } from './style-aliases.ts'

/** The style of the report's prose, and what it takes to have it. */
export interface BodyStyle {
  readonly target: Target
  /** The style itself, where it has to be added. */
  readonly added: string
  /** Whether the file shows what its prose looks like. */
  readonly isKnown: boolean
}

/** What one paragraph says for itself and not for all that look like it. */
const ofOneParagraph: ReadonlySet<string> = new Set([
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:numPr',
  'w:outlineLvl',
  'w:divId',
  'w:cnfStyle',
  'w:rPr',
  'w:sectPr',
  'w:pPrChange',
])

/** What no style may say of its characters. */
const ofOneRun: ReadonlySet<string> = new Set([
  'w:rStyle',
  'w:rPrChange',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
])

const contentOf = (
  xml: string,
  element: XmlElement | undefined,
  without: ReadonlySet<string>,
): string =>
  elementsOf(element?.children ?? [])
    .filter(({ name }) => !without.has(name))
    .map(({ start, end }) => xml.slice(start, end))
    .join('')

/** Of the first run that says anything; of an empty paragraph, those of its mark. */
const runProperties = (model: XmlElement): XmlElement | undefined => {
  const run = findAll(model.children, 'w:r').find((one) => childOf(one, 'w:t') !== undefined)
  return childOf(run ?? childOf(model, 'w:pPr') ?? model, 'w:rPr')
}

/**
 * Prose looks like the paragraph that marks its place: in that paragraph's style, or where it is set by
 * hand in a style made from it, so that staff can change all of it in one place.
 */
export const bodyStyle = (
  xml: string,
  model: XmlElement | undefined,
  styles: BaseStyles,
): BodyStyle => {
  const named = styles.find('paragraph', [bodyStyleName])
  if (named !== undefined)
    return { target: { id: named.id, style: named }, added: '', isKnown: true }
  const properties = model && childOf(model, 'w:pPr')
  const id = settingOf(properties, 'w:pStyle') ?? styles.defaultParagraph
  const style = id === undefined ? undefined : styles.byId(id)
  const paragraph = contentOf(xml, properties, ofOneParagraph)
  const run = model === undefined ? '' : contentOf(xml, runProperties(model), ofOneRun)
  if (style !== undefined && paragraph === '' && run === '')
    return { target: { id: style.id, style }, added: '', isKnown: model !== undefined }
  const own = ['JibaoBody', 'JibaoBodyText'].find((one) => styles.byId(one) === undefined) ?? ''
  const basedOn = style === undefined ? '' : `<w:basedOn w:val="${escapeXml(style.id)}"/>`
  return {
    target: { id: own },
    added: `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${own}"><w:name w:val="${bodyStyleName}"/>${basedOn}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
    isKnown: model !== undefined,
  }
}
