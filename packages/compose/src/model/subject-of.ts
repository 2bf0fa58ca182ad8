import type { Indicator } from '@jibao/data-model'

/**
 * What stands before a figure that ends with the unit: 城市低保 of 城市低保户数, 电子授权 of 电子授权人次. A
 * unit of one character may be part of a word: 残疾人 stays.
 */
export const subjectOf = ({ name, unit }: Pick<Indicator, 'name' | 'unit'>): string => {
  const endings = unit === '' ? [] : [`${unit}数`, ...(unit.length > 1 ? [unit] : [])]
  const ending = endings.find((one) => name.endsWith(one) && name !== one) ?? ''
  return name.slice(0, name.length - ending.length)
}
