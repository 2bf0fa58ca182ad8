import { describe, expect, test } from 'vitest'
import { foundIn } from '../plausibility/found-in.ts'

describe('brackets', () => {
  test.each([
    ['发放面粉375吨（15000袋、棉被15000床。', ['（']],
    ['发放面粉375吨15000袋）。', ['）']],
    ['印发《救助工作方案，全面部署。', ['《']],
    ['印发救助工作方案》。', ['》']],
    ['县民政发〔2024 41号文件', ['〔']],
    ['（责任单位：县民政局、县财政局', ['（']],
    ['全县(含开发区共14个镇。', ['(']],
    ['（一）加强领导。（（二）强化督查。', ['（']],
    ['【重点工作持续推进。', ['【']],
  ])('%s', (text, expected) => {
    expect(foundIn('BRACKETS_UNBALANCED', text)).toEqual(expected)
  })

  test.each([
    '发放面粉375吨（15000袋）、棉被15000床。',
    '全县（含开发区)共14个镇。',
    '1）摸清底数；2）分类施策；3）跟踪问效。',
    '（责任单位：县民政局¶县财政局）',
    '印发《关于〈救助办法〉的说明》。',
    '覆盖率>90%，<95%。',
    '县民政发〔2024〕41号',
    '一）提高标准',
    '乡镇（街道）“助联体”（含服务站）建设。',
  ])('balanced: %s', (text) => {
    expect(foundIn('BRACKETS_UNBALANCED', text)).toEqual([])
  })
})

describe('quotation marks', () => {
  test.each([
    ['开展“情暖万家救助活动。', ['“']],
    ['开展情暖万家”救助活动。', ['”']],
    ['实现“应保尽保、“应救尽救”。', ['“']],
    ['推进“善居工程“建设。', ['“']],
    ['推进”善居工程“建设。', ['”']],
    ['落实“两项补贴，落实“四个不摘，落实“一件事。', ['“']],
    ['引用‘一门受理的做法。', ['‘']],
    ['引用一门受理’的做法。', ['’']],
  ])('%s', (text, expected) => {
    expect(foundIn('QUOTES_UNBALANCED', text)).toEqual(expected)
  })

  test.each([
    '开展“情暖万家”救助活动。',
    '他说：“落实‘应保尽保’要求。”',
    '“红心筹”“红心愿”“红公益”三大平台。',
    '“第一段话。¶“第二段话。”',
    'WHO’s report',
    '自’24年起',
    '"straight" marks',
    '“人找政策”变“政策找人”。',
  ])('balanced: %s', (text) => {
    expect(foundIn('QUOTES_UNBALANCED', text)).toEqual([])
  })
})

describe('half-width marks between Chinese', () => {
  test.each([
    ['坚持兜底保障,不断完善制度。', [',']],
    ['完成改造40户;启动配送。', [';']],
    ['责任单位:县民政局。', [':']],
    ['效果如何?请看数据。', ['?']],
    ['祝贺项目竣工!大家辛苦了。', ['!']],
    ['项目(一期)建成。', ['(', ')']],
    ['低保标准1201元,受益6175人。', [',']],
    ['“善居工程”,覆盖全县。', [',']],
  ])('%s', (text, expected) => {
    expect(foundIn('HALF_WIDTH_MARK', text)).toEqual(expected)
  })

  test('throughout a draft each mark is told once', () => {
    const text = `${'救助困难群众,发放资金;'.repeat(9)}落实到位。`
    expect(foundIn('HALF_WIDTH_MARK', text)).toEqual([',', ';'])
  })

  test.each([
    '坚持兜底保障，不断完善制度。',
    '会议于10:30召开。',
    '发放1,022元。',
    '网址http://example.cn/a,b。',
    'Word, Excel均可。',
    '比例为3:1。',
    '完成率(%)',
    '(1)摸清底数',
    '共1022人,完成率124%。'.replace(',', '，'),
    '版本v1.0;第二版',
    '{低保标准:截至}，全县有低保对象{低保人数}。',
  ])('holds: %s', (text) => {
    expect(foundIn('HALF_WIDTH_MARK', text)).toEqual([])
  })
})

describe('marks in a row', () => {
  test.each([
    ['完成改造100户。。其中验收100户。', ['。。']],
    ['统筹助老、助残、、助学活动。', ['、、']],
    ['救助9360人，；发放资金832万元。', ['，；']],
    ['工作有序推进，。', ['，。']],
    ['落实资金，，完成配套。', ['，，']],
    ['责任单位：：县民政局', ['：：']],
    ['助老、。助残', ['、。']],
    ['持续推进。。。', ['。。。']],
  ])('%s', (text, expected) => {
    expect(foundIn('MARK_DOUBLED', text)).toEqual(expected)
  })

  test.each([
    '怎么办？！要落实。',
    '养老、助残、助学……持续推进。',
    '他说：“好。”',
    '“一件事”，“一次办”。',
    '（一）提高标准。（二）扩大范围。',
    'std::vector 不是中文',
    '乡镇——村——组三级。',
    '完成40户；验收38户。',
    '{表:年度指标::五年主要指标}',
  ])('holds: %s', (text) => {
    expect(foundIn('MARK_DOUBLED', text)).toEqual([])
  })
})

describe('paragraphs without an end', () => {
  const long = '全县持续加大困难群众救助帮扶力度，累计救助困难群众'
  test.each([
    `${long}3387人次`,
    `${long}占比达到12.5%`,
    `${long}，群众满意度持续提升`,
    `${long}；落实各项补贴政策到人到户`,
    `一、进展¶${long}并按月足额发放救助资金`,
    `${long}覆盖所有乡镇街道`,
    `${long}，确保应救尽救`,
    `${long}，共计3387`,
  ])('%s', (text) => {
    expect(foundIn('MARK_MISSING', text)).toHaveLength(1)
  })

  test.each([
    `${long}3387人次。`,
    '关于做好2024年困难群众基本生活保障工作的通知',
    '县民政局',
    `${long}（见附件）`,
    `${long}：`,
    '一、持续加大困难群众救助帮扶力度，切实兜住底线',
    `| ${long}3387人次 | 备注 |`,
    `${long}3387人次；`,
    '落款单位：青禾县民政局，填报日期为2024年9月30日',
  ])('holds: %s', (text) => {
    expect(foundIn('MARK_MISSING', text)).toEqual([])
  })
})
