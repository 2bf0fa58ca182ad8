import type { Section } from '../render-runs.ts'
import { skeletonParts } from '../skeleton/parts.ts'
import { endSection, sectionProperties } from '../wordml/section-properties.ts'
import type { FurniturePart } from './furniture-parts.ts'

/** `word/document.xml`: each section ends with its last paragraph, the last one with the body. */
export const documentPart = (
  sections: readonly Section[],
  furniture: readonly (readonly FurniturePart[])[],
): string => {
  const written = sections.map(({ page, onEvenPage, titlePage, blocks }, index) => {
    const properties = sectionProperties({
      ...page,
      onEvenPage,
      titlePage,
      furniture: furniture[index] ?? [],
    })
    return index === sections.length - 1 ? blocks + properties : endSection(blocks, properties)
  })
  return `${skeletonParts['word/document.xml']}${written.join('')}</w:body></w:document>`
}
