/** Radicals and presentation forms that only look like characters; programs that write PDF confuse them. */
const lookalike = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g

/** Simplified radicals, which Unicode maps to nothing, and the characters that they look like. */
const radicals: ReadonlyMap<string, string> = new Map(
  '⺠民 ⻅见 ⻆角 ⻋车 ⻓长 ⻔门 ⻘青 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻄西'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

export const plainCharacters = (text: string): string =>
  text.replaceAll(lookalike, (found) => radicals.get(found) ?? found.normalize('NFKC'))
