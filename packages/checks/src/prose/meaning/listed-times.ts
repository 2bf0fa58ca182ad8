import type { Span } from '@jibao/data-model'

/** 2022年、2023年: whether only a mark parts a time from the last of those before it. */
export const isListedTime = (plain: string, before: readonly Span[], { start }: Span): boolean => {
  const last = before.at(-1)
  return last !== undefined && /^[、和与及]$/.test(plain.slice(last.end, start))
}
