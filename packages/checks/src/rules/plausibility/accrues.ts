import type { Figure, Reading } from '../../prose/reading.ts'

/** Words with which a figure counts what has been done since January. */
const sinceJanuary = /累计|今年以来|本年度?已|年初以来|年内已|全年已|[1一]月?[-—至~～]+\d{1,2}月/

/** What is done, and so only grows in a year. */
const done =
  /新增|帮扶|实施|完成|发放|建成|救助|慰问|培训|走访|探访|适配|改造|开展|服务|受理|办结|资助|安装|配送|检查|排查|整改|宣传/

/** What is there at a time, and may fall. */
const stands =
  /标准|在册|在保|现有|共有|尚有|剩余|余额|存量|在园|在院|入住|指数|均|每|率|未|待|净|正在|拟|减少|清退|退出/

export type Accrual = 'certain' | 'likely' | 'none'

/** Whether a figure grows through the year, as the words around it say. */
export const accrualOf = (reading: Reading, { clause, subject, start }: Figure): Accrual => {
  const words = reading.plain.slice(Math.max(clause.sentence.start, start - 40), start)
  const near = `${subject.text}${reading.plain.slice(clause.start, start)}`
  if (stands.test(near)) return 'none'
  if (sinceJanuary.test(words)) return 'certain'
  return done.test(near) ? 'likely' : 'none'
}
