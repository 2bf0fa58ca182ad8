/** How far something to be done has got, as prose says it. */
export const milestoneWords = {
  done: '已完成',
  'under-way': '正在推进',
  'not-started': '尚未启动',
} as const
