import type { Undo } from './elsewhere.ts'
import { all, replace } from './replace.ts'

/** Numbers and days in Arabic digits, capital İ of i, and Chinese by sound where it went by strokes. */
const locale = { print: 'ar-EG', letters: 'tr' } as const

const order = (): string =>
  new Intl.Collator().resolvedOptions().locale.startsWith('zh') ? 'en-US' : 'zh-CN'

type Method = (this: unknown, ...given: unknown[]) => unknown

/** A method whose locale, when it is not given, is another. */
const inLocale = (prototype: object, name: string, at: number, other: string): Undo =>
  replace(
    prototype as Record<string, Method>,
    name,
    (real) =>
      function (this: unknown, ...given: unknown[]) {
        if (given[at] !== undefined) return real.apply(this, given)
        const filled = Array.from({ length: Math.max(given.length, at + 1) }, (_, i) => given[i])
        return real.apply(this, filled.with(at, other))
      },
  )

/** A class of Intl whose locale, when it is not given, is another. */
const formatter = (name: 'Collator' | 'NumberFormat' | 'DateTimeFormat', other: string): Undo =>
  replace(
    Intl as unknown as Record<string, typeof Intl.Collator>,
    name,
    (real) =>
      new Proxy(real, {
        apply: (target, _, [locales = other, ...given]) =>
          Reflect.apply(target, undefined, [locales, ...given]),
        construct: (target, [locales = other, ...given], made) =>
          Reflect.construct(target, [locales, ...given], made),
      }),
  )

export const setLocale = (): Undo =>
  all(
    inLocale(Number.prototype, 'toLocaleString', 0, locale.print),
    inLocale(BigInt.prototype, 'toLocaleString', 0, locale.print),
    inLocale(Date.prototype, 'toLocaleString', 0, locale.print),
    inLocale(Date.prototype, 'toLocaleDateString', 0, locale.print),
    inLocale(Date.prototype, 'toLocaleTimeString', 0, locale.print),
    inLocale(String.prototype, 'toLocaleUpperCase', 0, locale.letters),
    inLocale(String.prototype, 'toLocaleLowerCase', 0, locale.letters),
    inLocale(String.prototype, 'localeCompare', 1, order()),
    formatter('Collator', order()),
    formatter('NumberFormat', locale.print),
    formatter('DateTimeFormat', locale.print),
  )
