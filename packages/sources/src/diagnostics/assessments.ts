import { type Diagnostic, error, type Origin, quote } from '@jibao/core'
import { duplicate } from './phrases.ts'

export const assessmentNameUnknown = (name: string, origin: Origin): Diagnostic =>
  error(
    'PERIOD_UNKNOWN',
    `从文件名看不出考评年度：${quote(name)}不是年份`,
    '文件名为年份，如 assessment/2021.yaml',
    origin,
  )

export const assessmentYearMismatch = (stated: string, named: string, origin: Origin): Diagnostic =>
  error(
    'PERIOD_MISMATCH',
    `考评年度写的是 ${stated}，文件名却是 ${named}`,
    '请改正 year 或文件名，使两者一致',
    origin,
  )

export const assessmentDuplicate = duplicate(
  'ASSESSMENT_DUPLICATE',
  '年度自评',
  '一个年度只有一份自评，请合并或删去其中一份',
)

export const assessmentItemDuplicate = duplicate(
  'ASSESSMENT_DUPLICATE',
  '自评的指标',
  '一个年度内每个指标只评一次，请删去其中一项',
)

export const assessmentTarget = (name: string, year: number, origin: Origin): Diagnostic =>
  error(
    'ASSESSMENT_TARGET',
    `指标${quote(name)}没有 ${year} 年的目标值，不能计分`,
    '请在 plan 文件中补上该年度可以衡量的目标值，或从自评中删去这一项',
    origin,
  )

const pointFields = { weight: '分值', deduct: '扣分' } as const

export const pointsInvalid = (
  field: keyof typeof pointFields,
  text: string,
  origin: Origin,
): Diagnostic =>
  error(
    'POINTS_INVALID',
    `${pointFields[field]}${quote(text)}有误`,
    '请写大于 0 的数，单位为分，如 5分、0.5分',
    origin,
  )

export const deductionTooLarge = (text: string, weight: string, origin: Origin): Diagnostic =>
  error(
    'POINTS_INVALID',
    `扣分${quote(text)}超过了分值 ${weight}`,
    '自行扣分不能多于这一项的分值',
    origin,
  )
