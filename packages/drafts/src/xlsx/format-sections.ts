import { compare, type DecimalText, isZero } from '@jibao/core'

/** Quoted words, escapes and bracketed parts of a number format hold no marks of its grammar. */
const opaque = /"[^"]*"|\\.|\[[^\]]*\]|[^"\\[;]+|;|./gs

const split = (code: string): readonly string[] => {
  const sections = ['']
  for (const [part] of code.matchAll(opaque))
    if (part === ';') sections.push('')
    else sections[sections.length - 1] += part
  return sections
}

const holds: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
}

const isMet = (section: string, value: DecimalText): boolean | undefined => {
  const [, sign = '', bound = ''] = /\[([<>=]{1,2})(-?\d+(?:\.\d+)?)\]/.exec(section) ?? []
  return holds[sign]?.(compare(value, bound))
}

export interface ChosenSection {
  readonly section: string
  /** The section speaks of negative numbers alone, so it says by itself what it wants of the sign. */
  readonly isUnsigned: boolean
}

/** The part of a number format that a value is shown by: positive; negative; zero, or the first whose condition it meets. */
export const chooseSection = (code: string, value: DecimalText): ChosenSection => {
  const sections = split(code)
  const [first = '', second, third] = sections
  if (sections.some((section) => isMet(section, value) !== undefined))
    return {
      section: sections.find((section) => isMet(section, value) !== false) ?? first,
      isUnsigned: false,
    }
  if (value.startsWith('-') && second !== undefined) return { section: second, isUnsigned: true }
  return { section: isZero(value) ? (third ?? first) : first, isUnsigned: false }
}
