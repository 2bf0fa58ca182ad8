import { expect, test } from 'vitest'
import { html } from '../src/index.ts'

test.each<[string, string, readonly string[]]>([
  ['blocks', '<p>甲<b>乙</b></p><p>丙</p>', ['甲乙', '丙']],
  [
    'cells',
    '<table><caption>表</caption><tr><th>甲</th><td>1</td></tr></table>',
    ['表', '甲', '1'],
  ],
  ['text beside blocks', '甲<div>乙<p>丙</p>丁</div>', ['甲', '乙', '丙', '丁']],
  ['what a break parts', '<p>甲<br>乙</p>', ['甲', '乙']],
  ['a picture by its words', '<p><img src="a.svg" alt="完成率：5%。"></p>', ['完成率：5%。']],
  [
    'not what helps to find the way, nor what is no text',
    '<title>题</title><style>p{}</style><script>x</script><a class="skip" href="#a">跳到正文</a><nav><p>目录</p></nav><svg><text>5</text></svg><p>甲</p>',
    ['甲'],
  ],
])('reads %s', async (_, source, expected) => {
  const { text, numbers } = await html().readBack(new TextEncoder().encode(source))
  expect(text).toEqual(expected)
  expect(numbers).toEqual([])
})
