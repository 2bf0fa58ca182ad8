/** Words of a status, in either script, by the ground that they stand on. The word says it, the colour helps. */
const looks = {
  behind: ['滞后', '滯後'],
  done: ['已完成', '超额完成', '超額完成'],
  absent: ['未报送', '未報送', '未启动', '未啟動'],
} as const

type StatusLook = keyof typeof looks

export const statusLook = (text: string): StatusLook | undefined =>
  (Object.keys(looks) as StatusLook[]).find((look) =>
    looks[look].some((word) => text.includes(word)),
  )
