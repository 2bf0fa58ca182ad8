import type { Check } from '../../check.ts'
import { matchesIn } from '../shared/matches-in.ts'
import { spot } from '../shared/spot.ts'

/** 截止 with a time behind it that it is not ended by 到 or 至; the deadline of something is one. */
const cutoff =
  /(?<!(?:报名|申报|申请|登记|受理|提交|征集|投标|缴费|参保|活动|投票|时间|日期)(?:时间|日期|期限)?)截止(?=目前|现在|当前|\d|今年|本年|本月|去年|上年|年底|年末|月底|[一二三四五六七八九十]{1,2}月|二[〇○零])/g

/** 截止9月30日报名, 9月底截止: behind the date something ends. */
const ends = /^.{0,12}(?:报名|申报|受理|停止|结束|关闭)/

export const cutoffWord: Check = {
  meta: {
    code: 'CUTOFF_WORD',
    name: '“截至”不写作“截止”',
    basis: '《现代汉语词典》：“截至”后接时间，表示到此为止而未结束；“截止”不直接带时间',
    severity: 'warning',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const match of matchesIn(reading, cutoff)) {
        if (ends.test(match.after)) continue
        yield {
          at: spot(reading, match),
          verdict: 'fails',
          message: '“截止”后接时间，应写“截至”',
          hint: '改为“截至”',
        }
      }
    }
  },
}
