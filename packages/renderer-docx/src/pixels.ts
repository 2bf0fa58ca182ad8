/** docx counts pictures in pixels of 96 to the inch. */
export const pixels = (points: number): number => (points * 96) / 72
