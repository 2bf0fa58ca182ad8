import type { Reading } from './dataset.ts'

type State = Extract<Reading, { kind: 'milestone' }>['state']

/** What staff write about something that is done or not done. */
export const milestoneWords = {
  done: ['已完成', '完成', '已出台', '已印发', '已建成', '已竣工', '已启用', '已实施'],
  'under-way': ['推进中', '进行中', '在建', '建设中', '正在推进'],
  'not-started': ['未启动', '未开始', '未开工'],
} as const satisfies Record<State, readonly [string, ...string[]]>

const states = new Map<string, State>(
  (Object.keys(milestoneWords) as State[]).flatMap((state) =>
    milestoneWords[state].map((word) => [word, state] as const),
  ),
)

export const milestoneState = (text: string): State | undefined => states.get(text.trim())
