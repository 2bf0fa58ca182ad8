import type { Excuse } from '@jibao/data-model'
import { cell, heading, paragraph, row, strong, textPieces, writeReport } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { disclose, findPersonalData } from '../src/index.ts'
import { origin, proseOf, reportOf, settingsOf } from './a-report.ts'

const refusing = { excused: [], masksNames: false }

const found = (typed: string): readonly string[] =>
  findPersonalData(proseOf(typed), refusing).map(({ message }) =>
    message.slice(message.indexOf('：') + 1),
  )

// Nobody is called so; the numbers are made to pass their checks.
test.each<[string, readonly string[]]>([
  // W1 beside welfare
  ['为低保户甄小满家修缮房屋', ['甄*']],
  ['低保户卢小满送来锦旗', ['卢*']],
  ['村民王小满家新修了坡道', ['王*']],
  ['为低保残疾村民欧阳小满家铺设坡道', ['欧阳*']],
  ['走访特困老人李某某。', ['李*']],
  ['困难群众：赵××', ['赵*']],
  ['困境儿童周小满，由外婆照料', ['周*']],
  // W2 beside a village
  ['石塘村陈小满家屋面漏雨', ['陈*']],
  ['新桥社区3组林小满夫妇', ['林*']],
  // W3 numbers
  ['身份证号11010519491231002X。', ['110***************']],
  ['身份证号110105194912310021。', []],
  ['旧号码110105491231002', ['110************']],
  ['电话13812345678', ['138********']],
  ['电话138 1234 5678', ['138**********']],
  ['咨询０５７２－8066022、0572-8066022', ['０５７*********', '057*********']],
  ['账户6222021234567890127', []],
  ['账户6222 0212 3456 7890 128', ['622********************']],
  ['车辆浙E12345接送', ['浙E*****']],
  ['车辆浙E·D12345接送', ['浙E*******']],
  // W4 beside illness, disability, age
  ['石小满，女，65岁', ['石*']],
  ['对方小满（肢体二级残疾）开展帮扶', ['方*']],
  ['为何小满因病致贫申请', ['何*']],
  ['钱小满患尿毒症', ['钱*']],
  // W5 minors
  ['资助小学生吴小满。', ['吴*']],
  // W7 beside money
  ['给孙小满送去救助金2000元', ['孙*']],
])('%s', (typed, expected) => {
  expect(found(typed)).toEqual(expected)
})

describe('ordinary sentences of reports speak of nobody', () => {
  test.each([
    '残疾人康复服务覆盖率达到百分之百，老人关爱、儿童福利同步推进。',
    '对低保对象、特困人员、低保边缘家庭和支出型困难家庭分类救助。',
    '各镇人民政府、街道办事处，县级有关单位：',
    '老年人高血压、糖尿病患者健康管理率稳步提高。',
    '累计发放救助金约170万元，慰问金共计20万元，救助金额增长3.5万元。',
    '困难群众方面，安排专项资金，发放救助金，金额较上年增长。',
    '村民代表会议、居民议事会，村民小组和居民委员会成员参加。',
    '特困人员供养金、护理费按月发放，特困人员管理更加规范。',
    '为高龄老人、失能老人、独居老人提供居家照料。',
    '全县行政村周边设施、村级养老服务点、社区助餐点全部建成。',
    '禹越镇、新市镇、钟管镇、雷甸镇、洛舍镇的纪念堂已经完工。',
    '舞阳街道、康乾街道、武康街道、阜溪街道共同推进。',
    '石淙镇和李家巷镇石料场旁的避灾安置点，高标准农田周围。',
    '孤儿、事实无人抚养儿童基本生活保障标准提高。',
    '向低收入家庭发放补贴300元，给予一次性补助500元。',
    '县民政局、财政局、人力资源和社会保障局、残联联合印发通知。',
    '出台《关于困难家庭住房改造的实施意见》，修订《临时救助办法》。',
    '“善居工程”“幸福清单”“浙里办”等平台实现数据共享。',
    '学生资助、学生营养改善计划、学生安全教育有序开展。',
    '患者因病致贫风险下降，因病因灾返贫人口动态清零。',
    '对象包括老人、儿童、残疾人等，其中老人占六成。',
    '截至6月底，全县共有低保对象1234户1800人，金额1200万元。',
    '德民〔2024〕29号，2024年7月5日印发。',
    '服务热线12349，网站https://example.com/2024/0705。',
    '困难职工帮扶、困难职工子女就学、困难职工家庭探访。',
    '老人白天在照料中心，晚上回家，老人安全有保障。',
    '居民家庭经济状况核对、居民收入、居民健康档案。',
    '救助对象应保尽保，救助对象金融资产核查，户主变更登记。',
    '逝者家属满意度、逝者安葬率、孤儿成年后安置。',
    '儿童方面，儿童之家、儿童主任、儿童督导员配备齐全。',
    '为困难家庭申请保险赔付，为特殊群体争取省级资金50万元。',
    '社工站、志愿者、慈善组织、老党员结对帮扶。',
    '统一社会信用代码、银行账号和车牌号码均已核对。',
    '完成率59.27%，较上期提高12.3个百分点，增幅3.5%。',
    '高桥村、石门村、方前村、任家村、金坑村等五个村。',
    '困难家庭房屋改造、困难家庭水电减免、困难家庭医疗救助。',
    '孤寡老人送餐，独居老人探视，空巢老人结对。',
    '城乡居民高龄津贴、老年人文化活动、残疾人文艺汇演。',
    '残疾人方便出行，残疾人任务分解，残疾人余额核算，村民马上就办。',
    '申请人陈述、监护人许可、患者白内障手术、老人黄金周活动。',
    '一户一策、一人一档，户主签字，村民张榜公示，居民楼道改造。',
    '重度残疾人和低保边缘对象参照“单人户”纳入低保。',
    '各乡镇向上争取项目，给予每户应急救助2000元以内。',
    '学生程度、学生许多、儿童陆续返校，老人周末、老人周边服务。',
    '2024年12345工单办结13812件，编号20240705001。',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })
})

test('one diagnostic for each, with its place, and never the full value', () => {
  const report = reportOf(
    heading(1, '救助案例'),
    paragraph('村民王小满家', strong('新修'), '坡道，村民王小满说好。电话13812345678'),
    {
      type: 'table',
      caption: '发放名单',
      columns: [
        { role: 'label', weight: 1 },
        { role: 'quantity', weight: 1 },
      ],
      header: [row(cell('姓名'), cell('金额'))],
      rows: [row(cell('钱小满'), cell('500元')), row(cell('合计'), cell('500元'))],
    },
  )
  const diagnostics = findPersonalData(report, refusing)
  expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['PERSONAL_DATA_FOUND', 'error', '“救助案例”处有电话号码：138********'],
    ['PERSONAL_DATA_FOUND', 'error', '“救助案例”处有与救助、残疾等身份相连的姓名：王*'],
    ['PERSONAL_DATA_FOUND', 'error', '“发放名单”处有名单中的姓名：钱*'],
  ])
  expect(JSON.stringify(diagnostics)).not.toMatch(/小满|13812345678/)
})

test('who issues, signs and attends does so in office', () => {
  const report = reportOf(
    { type: 'letterhead', mark: '县民政局文件', signers: ['王小满'] },
    { type: 'attendance', label: '出席', names: ['王小满'] },
  )
  expect(findPersonalData(report, refusing)).toEqual([])
})

const excuse = (text: string): Excuse => ({ text, reason: '本人同意', origin })

test('what is excused is not reported, and an excuse for nothing is', () => {
  const report = proseOf('村民王小满、村民李小满参加')
  const excused = [excuse('王小满'), excuse('赵小满')]
  const diagnostics = findPersonalData(report, { excused, masksNames: false })
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['PERSONAL_DATA_FOUND', 'error'],
    ['EXCUSE_UNUSED', 'warning'],
  ])
  expect(diagnostics[1]?.origin).toEqual(origin)
  expect(JSON.stringify(diagnostics)).not.toContain('赵小满')
})

test('a profile that masks names masks them wherever they stand, and refuses nothing', () => {
  const report = reportOf(
    heading(1, '王小满一家'),
    paragraph('村民王', strong('小满'), '，电话13812345678，村民欧阳小满、村民李小满家'),
    { type: 'attachments', titles: ['王小满的来信'] },
  )
  const settings = settingsOf({ masksNames: true, excused: [excuse('李小满')] })
  expect(findPersonalData(report, settings.profile)).toEqual([])
  const { report: masked } = disclose(report, settings)
  expect(textPieces(masked).slice(1)).toEqual([
    '王*一家',
    '村民王*，电话***，村民欧阳*、村民李小满家',
    '王*的来信',
  ])
  expect(writeReport(masked)).not.toMatch(/王小满|欧阳小满|13812345678/)
})
