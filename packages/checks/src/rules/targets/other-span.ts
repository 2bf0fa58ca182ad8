/** Words of goals of a quarter or of several years, which are not those of a year. */
export const otherSpan =
  /季度|半年|月度|当月|本月|序时|时间进度|[两二三四五]年|“?十[三四五]五|总任务|总目标|规划|阶段/
