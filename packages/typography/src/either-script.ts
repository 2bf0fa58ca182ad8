/**
 * Characters of our closed lists, each with what traditional script writes for it in some place: as
 * the converter of the traditional edition has it, Taiwan's and Hong Kong's forms alike.
 */
const pairs =
  '会會 组組 织織 务務 愿願 业業 难難 群羣 众眾衆 职職 残殘 对對 员員 讨討 儿兒 实實 无無 抚撫 养養 护護 ' +
  '费費 临臨 时時 节節 问問 补補 贴貼 标標 准準 资資 体體 机機 构構 范範 设設 记記 殡殯 区區 划劃 领領 导導 ' +
  '联聯 议議 统統 厅廳 财財 级級 况況 进進 专專 项項 检檢 动動 态態 评評 绩績 价價 规規 计計 见見 细細 则則 ' +
  '办辦 纪紀 个個 户戶 岁歲 条條 类類 种種 层層 台臺 辆輛 张張 页頁 册冊 块塊 点點 头頭 处處 栋棟 间間 床牀 ' +
  '镇鎮 乡鄉 县縣 队隊 场場 车車 届屆 轮輪 号號 钟鐘鍾 学學 欧歐 里裡裏 厘釐 亩畝 顷頃 吨噸 万萬 亿億 余餘 几幾 ' +
  '与與 关關 于於 周週 发發 扎紮 质質 强強 创創 压壓 责責 应應 报報 干幹'

const formsOf: ReadonlyMap<string, string> = new Map(
  pairs
    .split(' ')
    .map(([simplified = '', ...others]) => [simplified, `${simplified}${others.join('')}`]),
)

/** Source of a pattern that finds a text, which holds no brackets, in simplified and in traditional characters. */
export const eitherScript = (text: string): string =>
  Array.from(text, (character) => {
    const forms = formsOf.get(character)
    return forms === undefined ? character : `[${forms}]`
  }).join('')
