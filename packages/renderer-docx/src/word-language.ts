import type { Language } from '@jibao/document'

/** What Word calls the language of Chinese text: it knows no scripts, but places that write them. */
export const wordLanguages = {
  'zh-CN': 'zh-CN',
  'zh-Hant-TW': 'zh-TW',
  'zh-Hant-HK': 'zh-HK',
} as const satisfies Readonly<Record<Language, string>>
