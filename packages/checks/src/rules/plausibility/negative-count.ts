import { quote } from '@jibao/core'
import type { Check } from '../../check.ts'
import { matchesIn } from '../shared/matches-in.ts'
import { spot } from '../shared/spot.ts'

/** A minus sign behind Chinese words: no range, no number of a document, no dash of two. */
const negative =
  /(?<=[\u4e00-\u9fff])[-−](?<number>\d{1,9}(?:\.\d{1,4})?)(?<unit>万?(?:人次|人|户|名|个|家|件|例|套|所|处|份))/g

/** What may well be below zero, because it is a change. */
const changes = /净|增减|变化|变动|同比|环比|差|较|比上|增长|增加|减少|下降|调整|新增/

/** 附件-3个, 表-2 and such are hyphens. */
const labels = /(?:附件|表|图|序号|编号|类型|型号|楼|室|栋|幢|区|号)$/

export const negativeCount: Check = {
  meta: {
    code: 'NEGATIVE_COUNT',
    name: '人数、户数、件数不为负',
    basis: '计数不小于零；净增、同比等变化量除外',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const match of matchesIn(reading, negative)) {
        const nearby = match.before.slice(-20)
        if (changes.test(nearby) || labels.test(match.before)) continue
        yield {
          at: spot(reading, match),
          verdict: 'fails',
          message: `${quote(match.written)}为负数：${match.groups.unit}数不会小于零`,
          hint: '请核对数字；如是增减数，请写明“净增”或“减少”',
          stated: match.written,
        }
      }
    }
  },
}
