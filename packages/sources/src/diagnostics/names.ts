import { duplicate, unknown } from './phrases.ts'

export const departmentDuplicate = duplicate(
  'DEPARTMENT_DUPLICATE',
  '责任单位',
  '每个 id、名称和别名只能属于一个单位，请改名或删去其中一个',
)

export const programmeDuplicate = duplicate(
  'PROGRAMME_DUPLICATE',
  '专项',
  '每个 id 和名称只能属于一个专项；同一专项的目标和指标请写在同一个文件中',
)

export const indicatorDuplicate = duplicate(
  'INDICATOR_DUPLICATE',
  '指标',
  '每个 id、名称和别名在全部 plan 文件中只能属于一个指标，请改名或删去其中一个',
)

export const goalDuplicate = duplicate(
  'GOAL_DUPLICATE',
  '年度目标的 id ',
  '请用 id 为其中一个另起编号；省略 id 时编号为 年份-序号',
)

export const reportDuplicate = duplicate('REPORT_DUPLICATE', '报告', '请为其中一个另起 id')

export const departmentUnknown = unknown(
  'DEPARTMENT_UNKNOWN',
  '责任单位',
  '请写 departments.yaml 中的 id、名称或别名，或先在其中添加该单位',
)

export const programmeUnknown = unknown(
  'PROGRAMME_UNKNOWN',
  '专项',
  '请写 plan 文件中 programme 的 id 或名称',
)

export const indicatorUnknown = unknown(
  'INDICATOR_UNKNOWN',
  '指标',
  '请写 plan 文件中指标的 id、名称或别名，或先在其中添加该指标',
)

export const categoryUnknown = unknown(
  'CATEGORY_UNKNOWN',
  '指标类别',
  '请写 plan 文件中指标的 category',
)

export const goalUnknown = unknown(
  'GOAL_UNKNOWN',
  '年度目标',
  '请写 plan 文件中年度目标的 id；省略 id 时为 年份-序号，如 2024-4',
)

export const documentReportUnknown = unknown(
  'REPORT_UNKNOWN',
  '报告',
  'documents 的键是 jibao.yaml 中报告的 id',
)
