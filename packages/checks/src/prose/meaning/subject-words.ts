/** As long as what it takes; what it only looks at is left out. */
const lengthOf = (word: string): number => word.replace(/\(\?[^)]*\)/g, '').length

/** Longer words first, for one may begin with another. */
const listed = (words: string): string =>
  words
    .trim()
    .split(/\s+/)
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))
    .join('|')

/** How a number is said to be reached; stands behind what is counted. */
const reaching = listed(`
  提高到 提高至 提高为 提升到 提升至 提升为 增加到 增加至 增加为 下降到 下降至 降低到 降低至 减少到 减少至 降到 降至 升至 升到 增至 减至 扩大到 扩大至 拓展到 拓展至
  调整为 调整到 调整至 上调至 上调到 上升到 上升至 增长到 增长至 提标到 提标至 放宽至 缩小到 缩小至 达到了 达到 已达 可达 高达 (?<![下送传抵])达 保持在 稳定在 控制在 维持在 保持 均在 分别为 分别是 分别达到 分别 分别有
  均为 均达到 均达 均有 合计为 共计 合计 总计 累计 累积 总共 一共 共有 现有 已有 总数为 总量为 总额为 已经 只有 仅有 平均 实现 完成了 完成 实际完成 占到 占 到账 发放了 有了
  增长 增加 减少 下降 上升 提高 降低 提升 同比 环比 预计 力争 计划 确保 再次 每年 年均 增长了 增加了 减少了 下降了 提高了 要求 应为 不低于 不少于 不超过 左右
`)

/** Single characters that link; each is half of other words too, which are then spared. */
const links = `(?<![行作认称成视])为|(?<!国|所|拥|私|公|享|具|含|占)有|(?<!不|总|而|若)是|了|(?<![平高初中一二三])等|(?<![统审设会累合总])计|(?<!公)共|(?<!至)至|到|(?<!自|理|事|缘)由|(?<!服)从|将|可|仅|约|即|拟|已|均|就|再|又|还|也|对|把|向(?<!方向|定向)|给(?<!供给|补给)|使|让|按|以|在|的|为|(?<![占同环对])比|(?<!比)较`

/** The end of words that only lead to the number. */
export const tailWords = new RegExp(
  String.raw`(?:${reaching}|[比较](?:年初|年末|上月末?|上季度末?|上期)|${links}|[\s：:，,、；;—-])$`,
)

const places = listed(`
  全县 全市 全区 全省 全国 全州 全旗 全镇 全乡 全街道 全系统 我县 我市 我区 我省 我国 我局 我镇 本县 本市 本区 本局 本省 各地 各县 各镇 各乡镇 县民政局 市民政局 区民政局 民政局 县残联 区残联 市残联 县总工会
`)

const times = listed(`
  本年度 年度 年内 全年 当年 年末 年底 年初 期末 月末 季末 目前 现在 至今 今后 近年来 同期 上半年 下半年 三季度末 截至目前 截止目前 实际 现(?![金场代行役有])
`)

const joins = listed(`
  其中 前(?![往期列三两一二四]) 之前 以前 主要 每 比(?![例重率]) 较 中(?=[有已]) 按照 另有 另外 此外 同时 以及 并且 而且 和(?!谐) 与(?!会) 及(?!时) 并(?!轨) 且 或 另 还有 还 也 又 再(?!就|生) 均(?!等) 都 一是 二是 三是 四是 五是 六是 首先 其次 最后
  共计 合计 总计 累计 累积 总共 一共 共有 现有 已有 共(?!建(?![成设立有])|[富同享青产治性通]) 已经 已 将(?!军) 拟 预计 力争 计划(?!生育) 确保 争取 要求 应(?=当|于|完) 需(?![求要]) 可(?![支再持]) 不断 继续 进一步 切实 积极 扎实 全力 大力 认真 有序 全面 稳步 深入 持续 先后 分别 主动 初步 基本(?=[完实达建]) 直接(?!经济) 通过
`)

/** The beginning of words that only tell where, when and how. */
export const leadWords = new RegExp(
  String.raw`^(?:${places}|${times}|${joins}|[\s：:，,、；;。)）”’·的了])`,
)

/** Acts that every report says of everything; what they act on tells figures apart. */
export const lightActs = new RegExp(
  `^(?:${listed('实施 开展 完成了 完成 达到 实现 落实 做好 推进 进行 组织 提供 予以 给予 有 为(?!主) 对(?![象口接]) 给 向 使')})`,
)

/** Acts that say nothing by themselves of what is counted: 发放 before 500份救助包. */
export const bareActs = new RegExp(
  `^(?:${listed(`
    实施 开展 完成了 完成 达到 实现 落实 做好 推进 进行 组织 提供 予以 给予 为 对 给 向 使 将 把 让 有 由 从 自 在 按 以 于 与 和 及 全 共 帮助 发放 救助 投入 新建 建成 建设 改造 举办 培训 帮扶 筹集 支出 下达 拨付 下拨
    安排 争取 解决 收集 排查出 排查 摸排 发布 接收 募集 启动 推出 打造 培育 孵化 设立 成立 安装 采购 购置 购买 配备 配置 受理 办理 审批 处理 化解 纳入 享受 保障 惠及 覆盖 服务 走访 慰问 探访 发现 签订 签署 通过 新增 新启动
    共建 运行 配送 验收 统筹 涉及 吸纳 聘请 招募 认定 核查 核实 核对 复核 清退 取消 退出 资助 减免 免除 补贴 补助 奖励 支持 指导 督促 整改 关停 创建 申报 评定 选派 派出 出动 印发 制定 出台 修订 聚焦 围绕 针对 依托 利用 投资 争创 命名 兑现 支付 选出 建立 组建 配发 竣工 开工 完工 办结 整改到位 整改 抽查 回收 采纳 适配 赠送 捐赠 捐 新改建 改建 扩建 新改扩建
    全县 全市 全区 全省 全国 我县 我市 我区 我局 各 新 再 又 已 共 累计 合计 拟 预计 计划 分别 平均 直接 先后 免费 集中 重点 优先 主动
  `)})`,
)

/** Signs that are no part of a name. */
export const signs = /[\s“”"‘’「」『』《》（）()·的了]/g

/** 年度目标 by itself names no thing; the one before is meant. */
export const goalWords =
  /^(?:(?:年度|全年|总体|年初)?(?:目标任务|目标|任务|计划|指标)(?:数|值|总数|量)?|(?:目标|计划|任务)(?:投资|金额|人数|户数))$/

/** 年度任务为新增就业: only the last of it is the thing. */
export const labelOfGoal = /^(?:年度|全年|总体)?(?:目标任务|目标|任务|计划)(?:数|值)?(?:为|是|：|:)/

/** A percentage of what was to be done: 完成年度任务的, 占计划的. */
export const completionWords =
  /(?:完成|占|达到?|为)[^，；。\d]{0,20}(?:任务|目标|计划|指标)(?:任务|目标|计划|指标|总数|总量|数|量|值)?(?:的|比例|比率)?[^，；。\d]{0,4}$/

/** Of the thing itself: 康复救助年度任务45名. */
export const goalTail = /(?:年度|全年|年初|本年)?(?:目标任务|任务|目标|计划|指标)(?:数|值|总数)?$/

/** A rate that is said of the figure before it, not of a thing of its own. */
export const bareRate =
  /^(?:总体|整体|任务|目标|年度|计划|项目|工作)?(?:完成率|完成比例|完成进度|任务完成|达标率|进度|增幅|增速|增长率|降幅|减幅|涨幅|占比|比例|比重|比率|覆盖率|合格率|办结率|到位率|使用率|入住率)$/
