import type { ScriptLocale } from './convert-script.ts'

/**
 * Characters that a regional standard of OpenCC gives in another form than that region's authorities
 * print: Hong Kong's 常用字字形表 has 群, 眾 and 參.
 */
export const regionalForms = {
  tw: {},
  hk: { 羣: '群', 衆: '眾', 蔘: '參' },
} as const satisfies Record<ScriptLocale, Readonly<Record<string, string>>>

/** Surnames that another character merged with: before 某 they stay what they are. */
export const mergedSurnames = ['于某', '余某', '范某', '岳某', '郁某', '党某', '云某'] as const
