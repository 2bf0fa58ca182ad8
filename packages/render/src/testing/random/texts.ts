import { findForbiddenCharacter } from '@jibao/core'
import fc from 'fast-check'

const phrases = [
  '帮扶困难职工',
  '截至6月底，各项工作有序推进。',
  '“引号”、（括号）——破折号……省略号',
  '城乡低保标准1085元/月',
  'Latin words, 3.14%',
  '𠮷㐂镕',
  '',
] as const

const hostile = [
  '<b>&amp;</b>',
  ']]>',
  '=A1',
  '{{x}}',
  '一\n二',
  '"\\\'',
  '%s #{x}',
  '_x000D_',
  '* # | `',
] as const

const characters = fc.constantFrom(
  ...Array.from(
    [
      '一不了人中为主从件会低保全养具加助动务区单县和困定完对市帮年度应所指提新施月有机村标次残民管约终老考落街计设责资运进送里量镇障难项',
      '，。、；：？！“”（）《》〔〕·—～％',
      'abcXYZ 0123456789.,-+=/<>&',
    ].join(''),
  ),
)

/** Characters that every renderer can show: phrases of reports, and what other languages would run. */
export const plainText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...phrases) },
  { weight: 1, arbitrary: fc.constantFrom(...hostile) },
  { weight: 3, arbitrary: fc.string({ unit: characters, maxLength: 60 }) },
)

/** Any characters that a finished document may contain. */
export const anyText = fc.oneof(
  plainText,
  fc.string({ unit: 'grapheme' }).filter((text) => findForbiddenCharacter(text) === undefined),
)
