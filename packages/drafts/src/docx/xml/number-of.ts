import type { Tag } from './walk-part.ts'

/** A whole number among the attributes of a tag; `undefined` for what is none. */
export const numberOf = ({ attribute }: Tag, name = 'w:val'): number | undefined => {
  const value = attribute(name)?.trim() ?? ''
  return /^-?\d{1,9}$/.test(value) ? Number(value) : undefined
}
