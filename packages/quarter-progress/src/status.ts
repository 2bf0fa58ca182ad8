/**
 * How an indicator or goal stands at the end of a period:
 * 已完成, 超额完成, 达到序时, 滞后, 未启动, 未报送, 定性, 未到期.
 */
export type Status =
  | 'completed'
  | 'exceeded'
  | 'on-schedule'
  | 'behind'
  | 'not-started'
  | 'not-reported'
  | 'qualitative'
  | 'not-due'

export const statusWords = {
  completed: '已完成',
  exceeded: '超额完成',
  'on-schedule': '达到序时',
  behind: '滞后',
  'not-started': '未启动',
  'not-reported': '未报送',
  qualitative: '定性',
  'not-due': '未到期',
} as const satisfies Record<Status, string>
