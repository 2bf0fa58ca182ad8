import { skeletonParts } from '../skeleton/parts.ts'
import type { FurniturePart } from './furniture-parts.ts'

const override = ({ side, name }: FurniturePart): string =>
  `<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${side}+xml" PartName="/word/${name}"/>`

/** `[Content_Types].xml`: heads and feet are parts of their own. */
export const contentTypes = (furniture: readonly FurniturePart[]): string =>
  `${skeletonParts['[Content_Types].xml']}${furniture.map(override).join('')}</Types>`
