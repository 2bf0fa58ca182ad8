import { chineseNumber } from './chinese-number.ts'
import type { NumberMark } from './mark.ts'
import { matchAt } from './match-at.ts'
import { numberMark } from './number-mark.ts'
import { classifierPattern } from './units.ts'

const chinese = /[二两三四五六七八九十百千〇零一]{1,9}/y
const chineseTail = new RegExp(`(?<over>[余多])?(?<unit>${classifierPattern})`, 'y')
/** 十三次党代会 is its name. */
const meeting = /[\u4e00-\u9fff]{0,3}(?:全会|党代会|代表大会|会议|常委会|全体)/y
const percentOf = /百分之([一二三四五六七八九十百零]{1,6})(?:点([零〇一二三四五六七八九]{1,4}))?/y

/** 十二户, 两个, 百分之三十: with a unit that leaves no doubt; 一 by itself counts nothing. */
export const scanChineseNumber = (
  plain: string,
  at: number,
  from: number,
  to: number,
): NumberMark | undefined => {
  const percent = matchAt(percentOf, plain, at)
  if (percent !== null) {
    const whole = chineseNumber(percent[1] ?? '')
    const places = Array.from(percent[2] ?? '', (sign) => chineseNumber(sign)).join('')
    if (whole === undefined) return undefined
    const end = at + percent[0].length
    return numberMark(
      plain,
      {
        digits: { start: at, end },
        end,
        value: places === '' ? String(whole) : `${whole}.${places}`,
        unit: '%',
        isOver: false,
      },
      from,
      to,
    )
  }
  if (/[第数几上成整统唯逐每十百千万亿若]/.test(plain.charAt(at - 1)) && at > from) return undefined
  const digits = matchAt(chinese, plain, at)
  if (digits === null || /^[百千〇零一]$|^[百千]/.test(digits[0])) return undefined
  const value = chineseNumber(digits[0])
  const digitsEnd = at + digits[0].length
  const end = matchAt(chineseTail, plain, digitsEnd)
  if (value === undefined || value < 2 || end === null) return undefined
  if (digits[0].length > 1 && !/[十百千]/.test(digits[0])) return undefined
  const { over, unit = '' } = end.groups ?? {}
  // 二人户 and 三口之家 are kinds of families.
  if (unit === '人' && plain.charAt(digitsEnd + end[0].length) === '户') return undefined
  if (digits[0] === '四' && unit === '处') return undefined
  if (unit === '次' && matchAt(meeting, plain, digitsEnd + end[0].length) !== null) return undefined
  return numberMark(
    plain,
    {
      digits: { start: at, end: digitsEnd },
      end: digitsEnd + end[0].length,
      value: String(value),
      unit,
      isOver: over !== undefined,
    },
    from,
    to,
  )
}
