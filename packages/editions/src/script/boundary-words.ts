/**
 * Words that a dictionary of phrases tears apart: it reads from the left, and knows 金发 and 人参 but
 * not where 救助金 and 残疾人 end. A text is converted piece by piece between them. Longer words that
 * begin further left win, so that 头发 stays hair.
 */
export const boundaryWords: readonly string[] = [
  // 发 is 發, not the 髮 of 理发, 金发, 长发 and 须发.
  '发放 发展 发证 发现 发言 发挥 发布 发出 发生 发给 发送 发动 发起 发行 发明 发到 发回',
  '发文 发卡 发救助 发补贴 头发 白发 银发',
  // 参 is 參, not the 蔘 of 人参.
  '参照 参加 参与 参保 参观 参会 参股 参评 参考 参赛 参训 参军 参谋 参差 参战 参建 参展',
  '参选 参阅 参缴',
  // 面 is a side, not the 麵 of 方便面.
  '方面 全面 层面 书面 正面 局面 平面 地面 路面 扩面 见面',
  // 只 is only, not the 隻 of 一只.
  '只要 只有 只能 只需 只是 只剩',
  // 后 of 后续, 后期 does not belong to what stands before.
  '后续 后期 后勤',
  // 里 of a programme's name or a measure, not inside.
  '里程 公里',
  // 了解 after 为, 解决 and their like.
  '了解',
].flatMap((line) => line.split(' '))

/** Words of this field that the dictionary has no phrase for, where a character has two forms. */
export const fieldWords: Readonly<Record<string, string>> = {
  扎牢: '紮牢',
  托底: '託底',
}
