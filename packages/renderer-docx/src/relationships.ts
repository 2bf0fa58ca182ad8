import { elementsOf, findAll, parseXml } from './xml-tree.ts'

export interface Relationship {
  readonly id: string
  /** The last word of its type: `styles`, `officeDocument`. */
  readonly kind: string
  /** Of a part, its name in the file; of what lies outside it, its address. */
  readonly target: string
  readonly isExternal: boolean
}

export const folderOf = (part: string): string => part.replace(/[^/]*$/, '')

/** `word/document.xml` → `word/_rels/document.xml.rels`; `''` is the file itself. */
export const relationshipsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`

/** A target is said from the part's folder, or with a leading `/` from the root. */
const resolveTarget = (target: string, part: string): string => {
  const steps = target.startsWith('/') ? [] : folderOf(part).split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** What a part says of others. */
export const readRelationships = (xml: string, part: string): readonly Relationship[] =>
  elementsOf(findAll(parseXml(xml), 'Relationship')).map(({ attributes }) => {
    const isExternal = attributes.TargetMode === 'External'
    const target = attributes.Target ?? ''
    return {
      id: attributes.Id ?? '',
      kind: attributes.Type?.split('/').at(-1) ?? '',
      target: isExternal ? target : resolveTarget(target, part),
      isExternal,
    }
  })
