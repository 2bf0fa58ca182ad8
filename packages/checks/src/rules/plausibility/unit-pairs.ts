/** Units that are taken for each other, and what each counts. */
export const takenForEachOther = [
  { units: ['人', '人次'], why: '“人”数人头，“人次”数次数', isStrict: false },
  { units: ['户', '户次'], why: '“户”数家庭，“户次”数次数', isStrict: false },
  { units: ['户', '人'], why: '“户”数家庭，“人”数人头', isStrict: false },
  { units: ['元/月', '元/年'], why: '按月和按年相差十二倍', isStrict: true },
  { units: ['元/人/月', '元/人/年'], why: '按月和按年相差十二倍', isStrict: true },
  { units: ['元/月', '元/日'], why: '按月和按日相差约三十倍', isStrict: true },
  { units: ['吨', '公斤'], why: '相差一千倍', isStrict: true },
  { units: ['亩', '平方米'], why: '相差约六百六十七倍', isStrict: true },
] as const
