/**
 * What people write around a figure, in the order in which it is taken off. Lookbehinds keep a pattern from being tried
 * at every character of a run.
 */
const remarks: readonly RegExp[] = [
  /(?<![。．.；;，,、！!\s])[。．.；;，,、！!\s]+$/u,
  /^['‘’]/u,
  /^(?:(?:已|累计|共计?|合计|实际|总计)*完成|累计|共计?|合计|总计)[:：]?\s*(?=[\d０-９约近超不大])/u,
  /(?<!\s)\s*[(（【[][^()（）【】[\]]*[)）】\]]$/u,
  /(?<![。．；;，,、\s])[。．；;，,、\s]+$/u,
]

/** The text with ever more of what stands around a figure taken off: full stops, 累计完成, a remark in brackets. */
export const withoutRemarks = (text: string): readonly string[] => {
  let rest = text
  return remarks.flatMap((remark) => {
    const less = rest.replace(remark, '').trim()
    if (less === rest || less === '') return []
    rest = less
    return [less]
  })
}

const unreported =
  /^(?:暂无|暂无数据|无数据|没有数据|未统计|不适用|不涉及|暂未统计|未涉及|N\/A|n\/a|NA|—{3,}|-{3,}|[\\、])$/u

/** Words that say that there is no figure, other than those that mean it for certain (——, /, 无). */
export const isUnreported = (text: string): boolean => unreported.test(text.trim())
