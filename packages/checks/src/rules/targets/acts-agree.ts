import type { Subject } from '../../prose/reading.ts'

/**
 * What was done to those who are counted, as far as that makes another count of it: 慰问困难职工 and
 * 帮扶困难职工 count different things, 实施 and 完成 say nothing. Keys of subjects leave acts out.
 */
const acts = [
  '走访',
  '慰问',
  '探访',
  '摸排',
  '排查',
  '帮扶',
  '救助',
  '培训',
  '资助',
  '适配',
  '康复',
  '改造',
  '安装',
  '验收',
  '新建',
  '建成',
  '改建',
  '扩建',
  '采购',
  '配置',
  '配送',
  '受理',
  '办理',
  '办结',
  '审批',
  '发现',
  '签订',
  '筹集',
  '募集',
  '支出',
  '投入',
  '下达',
  '下拨',
  '拨付',
  '发放',
  '享受',
  '申请',
  '登记',
  '监测',
  '收集',
  '解决',
  '启动',
  '开工',
  '完工',
  '竣工',
  '新增',
  '累计',
  '退出',
  '清退',
  '注销',
  '剩余',
  '就业',
  '创业',
  '入学',
  '入住',
] as const

const actsIn = (text: string): readonly string[] => acts.filter((act) => text.includes(act))

/** Whether words name an act that a name does not: 已解决 before a figure of 收集有效需求. */
export const nameOtherAct = (words: string, names: readonly string[]): boolean =>
  actsIn(words).some((act) => !names.some((name) => name.includes(act)))

/** Whether two subjects count what was done in the same way: every act that one names, the other names. */
export const haveSameActs = (a: Subject, b: Subject): boolean =>
  actsIn(a.text).join() === actsIn(b.text).join()

/** Whether each names an act that the other does not: 慰问 against 帮扶. */
export const haveOtherActs = (a: Subject, b: Subject): boolean => {
  const [left, right] = [actsIn(a.text), actsIn(b.text)]
  return left.some((act) => !right.includes(act)) && right.some((act) => !left.includes(act))
}
