import { accrualWords } from '../form/accrual-words.ts'

const labels = Object.values(accrualWords).map(({ label }) => label)
const label = new RegExp(String.raw`\s*[(（](?:${labels.join('|')})[^()（）]*[)）]\s*$`, 'u')

/** A name without what a form says below it of how its figures are counted: 帮扶困难职工（年初累计，可不填）. */
export const withoutLabel = (name: string): string => name.replace(label, '').trim()
