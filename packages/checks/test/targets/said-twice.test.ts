import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

test.each([
  [
    '截至2024年9月底，全市城市低保对象6175人。\n具体情况如下。\n截至2024年9月底，城市低保对象6157人。',
    ['6157人 → 6175人'],
  ],
  [
    '截至2024年6月底，农村特困人员1060人。\n截至2024年6月底，农村特困人员1006人，比上月增加3人。',
    ['1006人 → 1060人'],
  ],
  [
    '2024年1至9月，发放低保金7197万元。\n2024年1至9月，发放低保金7179万元。',
    ['7179万元 → 7197万元'],
  ],
  [
    '截至2024年9月底，困难群众医疗费用综合保障率94.81%。\n截至2024年9月底，困难群众医疗费用综合保障率92.81%。',
    ['92.81% → 94.81%'],
  ],
  ['全县孤儿保障人数78人。\n本年工作如下。\n孤儿保障人数87人。', ['87人 → 78人?']],
  ['全县已建成幸福院25处。\n今后打算。\n已建成幸福院27处。', ['27处 → 25处?']],
  [
    '截至2024年9月底，实施临时救助3387人次。\n截至2024年9月底，实施临时救助3378人次。',
    ['3378人次 → 3387人次'],
  ],
  [
    '截至2024年9月底，城市低保对象3.7万人。\n截至2024年9月底，城市低保对象38012人。',
    ['38012人 → 3.7万人'],
  ],
])('%s', (text, expected) => {
  expect(foundBy('SAID_TWICE', text)).toEqual(expected)
})

const inJune = '截至2024年6月底，'

test.each([
  ['the same', `${inJune}城市低保对象6175人。\n${inJune}城市低保对象6175人。`],
  ['rounded', `${inJune}城市低保对象3.7万人。\n${inJune}城市低保对象37012人。`],
  ['about', `${inJune}城市低保对象6175人。\n${inJune}城市低保对象约6200人。`],
  ['another time', `${inJune}城市低保对象6175人。\n截至2024年3月底，城市低保对象6157人。`],
  ['another year', '2023年，城市低保对象6175人。\n2024年，城市低保对象6157人。'],
  ['the year and a part of it', `2024年，城市低保对象6175人。\n${inJune}城市低保对象6157人。`],
  ['target and figure', '年度目标：新增残疾人就业130人以上。\n新增残疾人就业65人。'],
  ['before and after', `${inJune}城市低保标准由1035元/月提高到1105元/月。`],
  ['cumulative and new', '累计新增残疾人就业156人。\n本季度新增残疾人就业91人。'],
  ['parts', `${inJune}城市低保对象6175人，其中城市低保对象中的老年人2101人。`],
  [
    'parts of one name of two wholes',
    '共将10241人纳入残疾人保障，其中建档立卡6147人。共将7894人纳入老年人保障，其中建档立卡6448人。',
  ],
  ['towns', `${inJune}莫干镇城市低保对象75人。\n${inJune}新市镇城市低保对象57人。`],
  ['county and town', `${inJune}全县城市低保对象6175人。\n${inJune}莫干镇城市低保对象57人。`],
  ['other acts', `${inJune}慰问困难职工300人。\n${inJune}帮扶困难职工486人。`],
  ['events', '举办业务培训班3场次。\n举办业务培训班5场次。'],
  [
    'money of several projects',
    '一是建设颐养院，投入资金20万元。\n二是改造敬老院，投入资金35万元。',
  ],
  ['people in general', '走访困难群众120户。\n救助困难群众300户。'],
  ['other units', `${inJune}城市低保对象3100户。\n${inJune}城市低保对象6175人。`],
  ['quarters', '一季度：\n帮扶困难职工220人。\n二季度：\n帮扶困难职工486人。'],
  ['a series in one paragraph', `${inJune}农村幸福院25处。农村幸福院27处。农村幸福院31处。`],
])('silent: %s', (_, text) => {
  expect(foundBy('SAID_TWICE', text)).toEqual([])
})

test('drafts of one place and time are held against each other', () => {
  const [one, other] = [
    '德清县民政工作情况\n截至2024年9月底，城市低保对象6175人。',
    '德清县社会救助简报\n截至2024年9月底，城市低保对象6157人。',
  ]
  expect(foundBy('SAID_TWICE', [one, other])).toEqual(['6157人 → 6175人'])
  expect(foundBy('SAID_TWICE', [one, other.replace('德清县', '安吉县')])).toEqual([])
  expect(foundBy('SAID_TWICE', [one, other.replace('2024年9月底', '2024年6月底')])).toEqual([])
})
