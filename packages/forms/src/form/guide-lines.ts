import { periodEnd, periodPhrases } from '@jibao/data-model'
import type { FormPlan } from '../plan/form-plan.ts'
import { accrualWords } from './accrual-words.ts'
import { colours } from './form-styles.ts'

interface GuideLine {
  /** What the line is about, in the first column. */
  readonly term: string
  readonly text: string
  /** The colour that it explains. */
  readonly rgb?: string
}

export interface GuideSection {
  readonly heading: string
  readonly lines: readonly GuideLine[]
}

/** What a clerk has to know to fill a form in. */
export const guideSections = (plan: FormPlan): readonly GuideSection[] => [
  { heading: '一、填什么', lines: whatToFillIn },
  {
    heading: `二、本期完成值（${periodPhrases(plan.period).full}）`,
    lines: [...accrualLines(plan), ...howToWrite],
  },
  { heading: '三、其他栏', lines: otherColumns(periodEnd(plan.period)) },
  { heading: '四、交回', lines: handingIn },
]

const whatToFillIn: readonly GuideLine[] = [
  {
    term: '要填的',
    text: '“填报表”里白色和黄色的格子：填报人、本期完成值、数据截止日期、备注、佐证材料。',
  },
  { term: '灰色', text: '已经带出，不用填。“完成率”自动计算。', rgb: colours.locked },
  { term: '黄色', text: '还没有填，需要填。', rgb: colours.empty },
  {
    term: '红色',
    text: '年初累计数比上期少，请核对；确实如此的，在备注中写明原因。',
    rgb: colours.below,
  },
  {
    term: '橙色',
    text: '比时间进度快一倍以上，请核对；确实如此的，在备注中写明原因。',
    rgb: colours.fast,
  },
]

/** Only what this form asks for. */
const accrualLines = ({ rows }: FormPlan): readonly GuideLine[] => {
  const asked = new Set<string>(rows.map(({ indicator }) => indicator.accrual))
  return Object.entries(accrualWords)
    .filter(([accrual]) => asked.has(accrual))
    .map(([, { label, meaning }]) => ({ term: label, text: `${meaning}。` }))
}

const howToWrite: readonly GuideLine[] = [
  { term: '写法', text: '只填数字，不写单位。计量单位是%的，92.83%填92.83，不填0.9283。' },
  { term: '大约的数', text: '照写：约300、近500、5000余、2～3。表格询问是否继续时，选“是”。' },
  {
    term: '没有数的',
    text: '还没有数据：留空。没有这项工作、不适用：写“——”。确实是零：填0。',
  },
]

const otherColumns = (end: string): readonly GuideLine[] => [
  { term: '数据截止日期', text: `写作 ${end}；不填就是 ${end}。` },
  { term: '备注', text: '需要说明的情况，如数据变动的原因。' },
  { term: '佐证材料', text: '证明材料的名称或文号，如验收报告。材料另行报送。' },
]

const handingIn: readonly GuideLine[] = [
  {
    term: '交回什么',
    text: '填好的这个Excel文件。不要改成Word、PDF或图片，不要加密码，不要删除行、列和工作表。',
  },
  { term: '需要调整格式', text: '可以撤销工作表保护，没有密码。' },
  { term: '有疑问', text: '请询问发来本表的单位。' },
]
