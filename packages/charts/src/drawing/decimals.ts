/** All numbers of an attribute to a hundredth, so that the same chart is the same bytes everywhere. */
export const decimals = (text: string): string =>
  text.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => point(Number(number)))

/** To a hundredth. */
export const point = (value: number): string => String(Math.round(value * 100) / 100 || 0)
