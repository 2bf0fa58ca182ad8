import type { LeftOut, MemberFigure } from '@jibao/quarter-progress'

/** Why a county's figure is not in a sum, for readers of the report. */
export const leftOutWords = {
  faulty: '数据文件有误',
  absent: '未设此项',
  'not-reported': '未报送',
  'not-due': '未到报送期',
  range: '所报为区间数',
  unit: '计量单位不同',
  accrual: '累计方式不同',
  several: '对应的指标不止一项',
} as const satisfies Record<LeftOut, string>

/** 青屏县（未报送）, of each county whose figure was not taken. */
export const leftOutTexts = (figures: readonly MemberFigure[]): readonly string[] =>
  figures.flatMap(({ member, leftOut }) =>
    leftOut === undefined ? [] : [`${member.name}（${leftOutWords[leftOut]}）`],
  )
