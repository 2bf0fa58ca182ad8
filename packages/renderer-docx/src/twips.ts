/** Points as twentieths of a point, whole: the unit of WordprocessingML. */
export const twips = (points: number): number => Math.round(points * 20)
