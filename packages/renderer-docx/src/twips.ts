import { characterPitch } from '@jibao/typography'

/** Points as twentieths of a point, whole: the unit of WordprocessingML. */
export const twips = (points: number): number => Math.round(points * 20)

/** Width of so many characters (字) in twips, those of the body unless another pitch is given. */
export const characters = (count: number, pitch = characterPitch): number => twips(count * pitch)
