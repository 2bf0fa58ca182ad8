const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 十二, 二十, 一百零五, 两千三百; digits in a row (二〇二四) read as digits. At most a handful of characters. */
export const chineseNumber = (text: string): number | undefined => {
  if (text.length > 1 && /^[〇零一二两三四五六七八九]+$/.test(text)) {
    return Number(Array.from(text, (sign) => digits[sign]).join(''))
  }
  let total = 0
  let pending = 0
  for (const sign of text) {
    const ten = tens[sign]
    const digit = digits[sign]
    if (ten !== undefined) {
      total += (pending === 0 ? 1 : pending) * ten
      pending = 0
    } else if (digit !== undefined) pending = digit
    else if (sign === '万') {
      total = (total + pending) * 10_000
      pending = 0
    } else return undefined
  }
  return total + pending
}
