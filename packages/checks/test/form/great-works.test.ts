import { expect, test } from 'vitest'
import { foundIn } from '../plausibility/found-in.ts'

test.each([
  [
    '实施五大行动：一是设施提质行动；二是队伍强基行动；三是服务扩面行动；四是监管护航行动。',
    ['五大行动?'],
  ],
  ['推进四大工程：一是提升工程；二是强基工程；三是暖心工程。', ['四大工程?']],
  ['实施三大改革：（1）婚俗改革；（2）殡葬改革。', ['三大改革?']],
  ['落实两大机制：①月报机制；②通报机制；③约谈机制。', ['两大机制?']],
])('%s', (text, expected) => {
  expect(foundIn('COUNT_OF_ITEMS', text)).toEqual(expected)
})

test.each([
  '实施四大行动：一是设施提质行动；二是队伍强基行动；三是服务扩面行动；四是监管护航行动。',
  '推进四大行动，取得明显成效：一是制度更加健全；二是服务更加优质；三是监管更加有力。',
  '实施三大工程，投入1200万元。一是提升工程，二是强基工程。',
  '四大家领导带队走访：一是慰问老人；二是慰问孤儿。',
])('holds: %s', (text) => {
  expect(foundIn('COUNT_OF_ITEMS', text)).toEqual([])
})
