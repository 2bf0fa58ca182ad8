import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakTitle, textWidth } from '../src/index.ts'

test.each<[string, number, readonly string[]]>([
  ['', 10, ['']],
  ['进展通报', 10, ['进展通报']],
  ['德清县2024年二季度进展通报', 8, ['德清县2024年', '二季度进展通报']],
  ['关于“弱有众扶”工程进展的通报', 9, ['关于“弱有众扶”', '工程进展的通报']],
  ['1234567890123456789012345', 5, ['123456789', '012345678', '9012345']],
])('%j within %d em', (title, width, expected) => {
  expect(breakTitle(title, width)).toEqual(expected)
})

/** Of 二号 on 156 mm. */
const titleWidth = 20

test.each<readonly string[]>([
  ['德清县2024年二季度民生实事进展情况通报'],
  ['关于2024年度全县民政工作', '目标完成情况的通报'],
  ['关于印发《德清县养老服务体系建设', '三年行动计划（2023—2027年）》的通知'],
  ['关于做好2024年困难群众', '节日慰问和临时救助工作的通知'],
  ['德清县民政局关于上半年', '最低生活保障工作情况的报告'],
  ['关于“弱有众扶”工程推进情况的通报'],
  ['德清县民政局关于申请拨付2024年', '第二批困难残疾人生活补贴资金的请示'],
  ['关于开展全县养老机构', '消防安全专项检查的通知'],
  ['德清县社会救助联席会议办公室', '关于进一步规范低保对象动态管理的意见'],
  ['关于调整孤儿和事实无人抚养儿童', '基本生活费标准的通知'],
  ['关于公布2024年度', '社会组织等级评估结果的公告'],
  ['德清县“十四五”民政事业', '发展规划中期评估报告'],
  ['关于组织开展第13个“敬老月”活动的通知'],
  ['关于进一步加强流浪乞讨人员', '救助管理工作的实施意见'],
  ['关于召开全县民政系统半年度工作会议的通知'],
  ['关于命名2024年度全县示范型', '居家养老服务中心的决定'],
  ['德清县民政局办公室关于报送', '2024年三季度绩效自评材料的函'],
  ['关于提高重度残疾人', '护理补贴标准至1160元/月的通知'],
  ['关于建立健全分层分类', '社会救助体系的若干措施'],
  ['德清县殡葬改革工作领导小组', '2024年第3次会议纪要'],
  ['关于下达2024年中央财政困难群众', '救助补助资金1.2亿元的通知'],
  ['关于表彰2023年度全县民政工作', '先进集体和先进个人的决定'],
  ['关于全面推行婚姻登记“跨区域通办”的公告'],
  ['关于转发省民政厅《关于加强村级', '互助服务设施建设的指导意见》的通知'],
])('%s', (...lines) => {
  expect(breakTitle(lines.join(''), titleWidth)).toEqual(lines)
})

test('no line is too wide and nothing but spaces is lost', () => {
  const title = fc.string({ unit: fc.constantFrom(...Array.from('残疾人的（）“”，ab1. 𠮷—年')) })
  fc.assert(
    fc.property(title, fc.integer({ min: 1, max: 20 }), (given, width) => {
      const lines = breakTitle(given, width)
      expect(lines.join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''))
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width)
    }),
  )
})
