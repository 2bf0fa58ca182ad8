/** A workspace without a fault that tells of years: series, an assessment, a manuscript, disclosure. */
export const annualWorkspace = {
  'jibao.yaml': `name: 某县年度考评
issuer: 民政局
reports:
  - { id: 考评材料, template: annual-assessment, programme: 民政, every: 年 }
  - { id: 季度通报, template: quarterly-notice, programme: 民政 }
protectedTerms: [某县, 里仁村]
disclosure:
  public:
    method: 取整
    significant: 3
    below: 10
    rules:
      - { indicators: [低保标准], method: 公开 }
      - categories: [救助]
        method: 定长
    names: 遮盖
    excused:
      - { text: 某里仁, reason: 单位名称 }
`,
  'departments.yaml': `departments:
  - { id: 民政局, name: 某县民政局, aliases: [县民政局] }
  - id: 财政局
`,
  'plan/民政.yaml': `programme: { id: 民政, name: 民政事业, lead: 民政局, baseline: 2018 }
indicators:
  - id: 低保标准
    unit: 元/月
    accrual: point-in-time
    level: 县
    targets: { 2019: 280, 2020: 310, 2021: ≥320元/月 }
  - id: 低保人数
    unit: 人
    accrual: point-in-time
    category: 救助
    parts: [城市低保人数, 农村低保人数]
  - id: 城市低保人数
    unit: 人
    accrual: point-in-time
  - id: 农村低保人数
    unit: 人
    accrual: point-in-time
    including: [水+电]
  - id: 水+电
    unit: 人
  - id: 实施办法
    accrual: milestone
    targets: { 2021: 出台实施办法 }
`,
  'progress/2021-Q4.yaml': `period: 2021-Q4
observations:
  低保标准: 330
  实施办法: 完成
`,
  'series/历年.yaml': `observations:
  低保标准:
    2019: 285元/月
    2020: { value: 315, note: 修订数, asOf: 2020-12-30 }
  城市低保人数: { 2020: 2101人, 2021: —— }
`,
  'assessment/2021.yaml': `year: 2021
items:
  - indicator: 低保标准
    weight: 5分
    deduct: 0.5分
    reason: 标准{低保标准}，超过目标。
  - { indicator: 实施办法, weight: 2.5, rule: 达标得分 }
`,
  'manuscripts/2021.考评材料.md': `---
title: 2021年度考评材料
---
2021年，标准为**较高的**{低保标准}，
由{低保标准@2019:变动@2018}。

# 兜底保障

## 提标扩面

一是城市低保{城市低保人数@上年}，占{城市低保人数@2020/低保人数,1位}。

二是农村低保\\*{城市低保人数+农村低保人数}（{责任单位:县民政局、财政局}）。

一、二季度平稳。

- 低保：see
  page
- {水+电}

1. 甲

2. 乙

{表:历年数据:低保标准、低保人数:标准：历年}
{图：历年}
`,
} as const
