/**
 * Shares of one fixed whole, so that 100 % is all there is: of villages with a service point, of people in need
 * who are visited. What is not listed may pass 100 %, as 完成率, 增长率, 床位使用率 and 毛入学率 do.
 */
const shares = [
  '覆盖率',
  '落实率',
  '入户率',
  '走访率',
  '探访率',
  '关爱率',
  '排查率',
  '摸排率',
  '送达率',
  '知晓率',
  '满意率',
  '满意度',
  '好评率',
  '合格率',
  '达标率',
  '优良率',
  '建档率',
  '签约率',
  '保障率',
  '救助率',
  '享受率',
  '安置率',
  '火化率',
  '安葬率',
  '识别率',
  '准确率',
  '及时率',
  '公开率',
  '持证率',
  '就业率',
  '规范化率',
  '公建民营率',
  '办结率',
  '核查率',
  '核实率',
  '发放率',
  '整改率',
  '受检率',
  '评估率',
  '普查率',
  '惠及率',
  '占比',
  '比重',
] as const

/**
 * Shares whose whole is counted by somebody else or at another time: persons insured by those registered, money
 * arrived by money planned. More than 100 % is worth a look.
 */
const looseShares = ['参保率', '入学率', '到位率', '回收率', '结案率', '普及率'] as const

/** The same words where 100 % is no limit: 毛入学率 counts pupils of any age. */
const unlimited = /毛入学率|(?:电话|宽带|手机)普及率|增长|增幅|完成率|达成率|提升率$/

export type RateLimit = 'certain' | 'likely'

const endsWithAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.endsWith(word))

/** Whether what these words name can exceed 100 %; `undefined` where nobody says that it cannot. */
export const rateLimit = (words: string): RateLimit | undefined => {
  if (unlimited.test(words)) return undefined
  if (endsWithAny(words, shares)) return 'certain'
  return endsWithAny(words, looseShares) ? 'likely' : undefined
}
