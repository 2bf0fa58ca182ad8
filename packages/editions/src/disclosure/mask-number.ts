import type { DisclosureProfile } from '@jibao/data-model'
import { typedDecimal } from './figure-key.ts'
import type { NumberToken } from './find-numbers.ts'
import { roundSignificant } from './round-significant.ts'
import type { Treatment } from './treatment.ts'

type Numbers = Pick<DisclosureProfile, 'significant' | 'below'>

export const hideDigits = (text: string): string => text.replaceAll(/\d/g, 'x')

/** A mark that tells nothing of a figure's length. */
export const fixedMark = 'xxx'

const handlers = {
  open: ({ before, number, after, unit }) => `${before}${number}${after}${unit}`,
  digits: ({ before, number, after, unit }) => `${before}${hideDigits(number)}${after}${unit}`,
  fixed: ({ before, after, unit }) => `${before}${fixedMark}${after}${unit}`,
  round: ({ number, unit }, { significant }) =>
    `约${roundSignificant(typedDecimal(number) ?? '0', significant)}${unit}`,
  below: ({ unit }, { below }) => `不足${below}${unit}`,
} as const satisfies Record<Treatment, (token: NumberToken, profile: Numbers) => string>

/** What stands in a text instead of a number that was typed there. */
export const maskNumber = (token: NumberToken, treatment: Treatment, profile: Numbers): string =>
  handlers[treatment](token, profile)
