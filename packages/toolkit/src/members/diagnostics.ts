import { type Diagnostic, error, formatOrigin, type Origin, warning } from '@jibao/core'
import { type Period, periodPhrases } from '@jibao/data-model'
import type { Member } from '@jibao/quarter-progress'

/** @param pattern none where nothing is written */
export const membersNotFound = (pattern: readonly string[], origin: Origin): Diagnostic => {
  const [written] = pattern
  return written === undefined
    ? error(
        'MEMBERS_MISSING',
        '汇总报告要有下级工作区，而 jibao.yaml 没有写 members',
        '请在 jibao.yaml 中写上 members，如 members: [../counties/*]',
        origin,
      )
    : error(
        'MEMBERS_MISSING',
        `“${written}”没有对应任何工作区`,
        '请核对路径：相对于本工作区，一级之内可以用 *；下级文件夹中要有 jibao.yaml',
        origin,
      )
}

export const membersUnreadable = (count: number, origin: Origin): Diagnostic =>
  error(
    'MEMBERS_UNREADABLE',
    `${count} 个下级工作区都读不了，没有可以汇总的数据`,
    '请先改正各下级工作区的错误，可对每个工作区运行 jibao check',
    origin,
  )

/** @param first the first of its faults */
export const memberFaulty = ({ name, folder, faults }: Member, first: Diagnostic): Diagnostic =>
  warning(
    'MEMBER_FAULTY',
    `${name}（${folder}）有 ${faults.length} 处错误，没有计入汇总；首处：${first.message}${first.origin === undefined ? '' : `（${formatOrigin(first.origin)}）`}`,
    '请通知该地改正后重新生成；全部错误可对该工作区运行 jibao check 查看',
    first.origin,
  )

/** The counties have recorded a period for which nobody has dated the summary. */
export const summaryUndated = (period: Period): Diagnostic =>
  error(
    'ISSUE_DATE_MISSING',
    `下级工作区已有${periodPhrases(period).full}的数据，本工作区还没有这一期的成文日期`,
    `请建立 progress/${period}.yaml，写上 period: ${period} 和 issued: 成文日期，如 issued: 2024-07-05；自己没有数据时不必写 observations`,
    { file: `progress/${period}.yaml` },
  )
