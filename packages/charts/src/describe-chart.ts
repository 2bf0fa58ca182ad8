import { type ChartNode, plainText, printValue } from '@jibao/document'
import type { Furniture } from '@jibao/typography'

/** What a chart says, for those who cannot see it and for programs that read the file back. */
export const describeChart = (
  { alternative, title, data, reference }: ChartNode,
  words: Pick<Furniture, 'reference' | 'target'>,
): string => {
  const figures = data.map(({ label, value, target }) => {
    const aim = target === undefined ? '' : `（${words.target}${printValue(target)}）`
    return `${label} ${printValue(value)}${aim}`
  })
  const line = reference === undefined ? [] : [`${words.reference} ${printValue(reference)}`]
  const said = [...figures, ...line].join('；')
  const whole = said === '' ? title : `${title}：${said}。`
  return [plainText(alternative), whole].filter((part) => part !== '').join(' ')
}
