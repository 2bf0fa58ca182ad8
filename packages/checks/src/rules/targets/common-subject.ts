/**
 * Subjects so general that one draft means something else by them each time: money, people, events. Two
 * values of such a subject are no contradiction.
 */
const common = [
  /^(?:发放|投入|筹集|拨付|落实|争取|下拨|支出|下达|安排|使用|募集|捐赠|发动|惠及|服务|救助|帮扶|慰问|走访|组织|参与|参加|受益|涉及|覆盖)*(?:各类|各项|专项|财政|上级|救助|补助|补贴|慈善|社会|困难|符合条件|相关|有关|广大|工作|新增)*(?:资金|金额|救助金|补助金|补贴|经费|物资|款物|善款|保费|群众|人员|人数|人次|对象|老人|老年人|志愿者|居民|人口|户数|家庭|学员|干部|党员|户|人|数量|数|项目|任务|问题|事项|场所|机构|地区|单位|部门|比例|比率|占比|增幅|标准|完成率|覆盖率|合格率|增长率|率)?$/,
  /(?:培训|活动|会议|检查|宣传|走访|巡查|演练|讲座|督查|督导|排查|座谈|慰问|投资|资金)(?:班|会|次数|场次)?$/,
] as const

/** @param key of a subject */
export const isCommonSubject = (key: string): boolean =>
  key.length < 4 || common.some((pattern) => pattern.test(key))
