import type { FindingKind } from './collect-findings.ts'
import { compoundSurnames } from './surnames.ts'

const surname = (name: string): string =>
  compoundSurnames.find((compound) => name.startsWith(compound)) ?? name.slice(0, 1)

const name = (text: string): string => `${surname(text)}*`

/** The first characters, an asterisk for each of the others. */
const head =
  (length: number) =>
  (text: string): string =>
    text.slice(0, length) + '*'.repeat(text.length - length)

const forms = {
  welfare: name,
  condition: name,
  village: name,
  amount: name,
  column: name,
  'identity-card': head(3),
  phone: head(3),
  'bank-card': head(3),
  plate: head(2),
} as const satisfies Record<FindingKind, (text: string) => string>

/** What a message may show of a finding: enough to find it, too little to know it. */
export const maskedForm = (kind: FindingKind, text: string): string => forms[kind](text)
