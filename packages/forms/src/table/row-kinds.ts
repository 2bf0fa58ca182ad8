import { plainWords, withoutNumbering } from '../names/plain-words.ts'

const total = /^(?:全[县市区省]|本级)?(?:合计|小计|总计|共计|汇总|平均)/

/** 合计, 小计: made of other rows. */
export const isTotal = (name: string): boolean => total.test(withoutNumbering(plainWords(name)))

const footer =
  /^(?:[*※]|(?:注|备注|附注|说明|填表说明|填报说明|填表人|填报人|制表人?|经办人|审核人?|复核人?|负责人|单位负责人|主要负责人|分管领导|分管负责人|签发人?|联系人|联系电话|电话|填[表报]日期|填[表报]时间|日期|报送时间|报送日期|数据来源|盖章|\(盖章\)|\(公章\)|公章|单位\(盖章\))(?:\((?:签字|签名|签章|盖章)\))?(?:[:\d]|$))/

/** What stands below a table: `注：…`, `填表人：…`. */
export const isFooter = (firstText: string): boolean => footer.test(plainWords(firstText))

const numeral = /^(?:[甲乙丙丁戊己庚辛]|\(?\d{1,2}\)?|[a-z]|栏次|行次)$/i

/** `甲 | 乙 | 1 | 2 | 3`: numbers of the columns, under the header of a statistical table. */
export const isColumnNumbers = (texts: readonly string[]): boolean => {
  const words = texts.map(plainWords)
  const numbers = words.flatMap((word) => /\d+/.exec(word)?.[0] ?? []).map(Number)
  return (
    words.length > 2 &&
    words.every((word) => numeral.test(word)) &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  )
}
