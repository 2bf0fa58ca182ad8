import type { PageFurniture } from '../page-furniture.ts'
import { skeletonParts } from '../skeleton/parts.ts'
import type { FurnitureReference, PageKind } from '../wordml/section-properties.ts'
import { relationshipId } from './relationships-part.ts'

/** A head or a foot as a part of the file. */
export interface FurniturePart extends FurnitureReference {
  /** In `word/`. */
  readonly name: string
  readonly xml: string
}

const sides = ['header', 'footer'] as const
const kinds = ['default', 'first', 'even'] as const satisfies readonly PageKind[]

const openings = {
  header: { opening: skeletonParts['word/header1.xml'], closing: '</w:hdr>' },
  footer: { opening: skeletonParts['word/footer1.xml'], closing: '</w:ftr>' },
} as const

/**
 * The heads and feet of each section: parts of their own even where they are alike, so that staff may
 * change those of one section.
 * @param related how many parts the document relates to before them
 */
export const furnitureParts = (
  sections: readonly PageFurniture[],
  related: number,
): readonly (readonly FurniturePart[])[] => {
  const counts = { header: 0, footer: 0 }
  let index = related
  return sections.map((furniture) =>
    sides.flatMap((side) =>
      kinds.flatMap((kind) => {
        const content = furniture[side][kind]
        if (content === undefined) return []
        const { opening, closing } = openings[side]
        counts[side] += 1
        index += 1
        return [
          {
            side,
            kind,
            relationship: relationshipId(index - 1),
            name: `${side}${counts[side]}.xml`,
            xml: `${opening}${content}${closing}`,
          },
        ]
      }),
    ),
  )
}
