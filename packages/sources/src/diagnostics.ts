import {
  type Diagnostic,
  didYouMean,
  type ForbiddenCharacter,
  failureText,
  formatOrigin,
  type Origin,
} from '@jibao/core'
import {
  aspectWords,
  type DocumentNumberFault,
  type Goal,
  type Indicator,
  type Manuscript,
  type Period,
  periodEnd,
  type QuantityFault,
  type ReferenceFault,
  type Refusal,
  relativePeriods,
  type TargetFault,
  type WrittenIssueFacts,
  yearOf,
} from '@jibao/data-model'
import type { ErrorCode } from 'yaml'
import type { ManuscriptFault } from './manuscript/fault.ts'
import { milestoneWords } from './resolve/milestone-state.ts'
import type { Located } from './yaml/located.ts'

const error = (code: string, message: string, hint: string, origin?: Origin): Diagnostic => ({
  code,
  severity: 'error',
  message,
  hint,
  ...(origin === undefined ? {} : { origin }),
})

const longest = 40

/** What the author wrote, fit for one line of a terminal. */
const quote = (text: string): string => {
  const characters = Array.from(text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '\uFFFD'))
  const isLong = characters.length > longest
  return `“${isLong ? `${characters.slice(0, longest).join('')}…` : characters.join('')}”`
}

const listed = (words: readonly string[]): string => words.join('、')

// Files

export const workspaceNotFound = (folder: string): Diagnostic =>
  error(
    'WORKSPACE_NOT_FOUND',
    `${quote(folder)}不是工作区：其中没有 jibao.yaml`,
    '用 --workspace 指定工作区文件夹，或运行 jibao init 新建一个',
  )

export const fileMissing = (file: string): Diagnostic =>
  error(
    'FILE_MISSING',
    `工作区缺少 ${file}`,
    `请在工作区中新建 ${file}；可参照 jibao init 生成的样例`,
    { file },
  )

export const planMissing: Diagnostic = error(
  'FILE_MISSING',
  '工作区的 plan 文件夹中没有 .yaml 文件',
  '请在 plan 文件夹中为每个专项新建一个 .yaml 文件，写明专项、年度目标和指标',
  { file: 'plan' },
)

export const fileUnreadable = (cause: unknown, origin: Origin): Diagnostic =>
  error(
    'FILE_UNREADABLE',
    `无法读取 ${origin.file}：${failureText(cause)}`,
    '请检查读取权限，以及文件是否被其他程序占用',
    origin,
  )

export const fileExtension = (extension: '.yaml' | '.md', origin: Origin): Diagnostic =>
  error(
    'FILE_EXTENSION',
    `${origin.file} 的扩展名不是 ${extension}，其中的内容不会被读取`,
    `请重命名，使文件名以 ${extension} 结尾（Windows 默认不显示最后的扩展名）；不需要时移出本文件夹`,
    origin,
  )

export const fileTooLarge = (bytes: number, maximum: number, origin: Origin): Diagnostic =>
  error(
    'FILE_TOO_LARGE',
    `${origin.file} 有 ${Math.ceil(bytes / 1_000_000)} MB，超过 ${maximum / 1_000_000} MB 的上限`,
    '请检查是否放错了文件，或分成几个文件',
    origin,
  )

export const fileEmpty = (origin: Origin): Diagnostic =>
  error('FILE_EMPTY', `${origin.file} 没有内容`, '请填写内容；不需要时删除该文件', origin)

export const encodingWrong = (origin: Origin): Diagnostic =>
  error(
    'ENCODING',
    `${origin.file} 不是 UTF-8 编码`,
    '请用记事本打开，选“另存为”，编码选 UTF-8 后保存',
    origin,
  )

// YAML

const looseHint = '请对照上下行检查缩进、冒号、引号和括号'

const syntaxFaults = {
  ALIAS_PROPS: ['别名写法不对', '值以 * 或 & 开头时请加引号'],
  BAD_ALIAS: ['别名写法不对', '值以 * 或 & 开头时请加引号'],
  BAD_COLLECTION_TYPE: ['标签与内容不符', '请删去以 ! 开头的标签'],
  BAD_DIRECTIVE: ['以 % 开头的指令不对', '请删去以 % 开头的行'],
  BAD_DQ_ESCAPE: ['双引号中的反斜杠写法不对', '请改用单引号，或把 \\ 写作 \\\\'],
  BAD_INDENT: [
    '缩进不齐，或括号没有写完',
    '同一级的各行要以同样多的空格开头；[ 和 { 要有对应的 ] 和 }',
  ],
  BAD_PROP_ORDER: ['标签或锚点的位置不对', '请删去以 ! 或 & 开头的标记'],
  BAD_SCALAR_START: ['值不能以这个符号开头', '请给整个值加引号'],
  BLOCK_AS_IMPLICIT_KEY: [
    '一行中写了两个“键: 值”，或缩进不对',
    '每个“键: 值”各占一行；值中有“: ”时请给整个值加引号',
  ],
  BLOCK_IN_FLOW: ['括号中不能写分行的列表或文字', '请去掉括号改为分行写，或都写在括号内'],
  DUPLICATE_KEY: ['同一个键写了两次', '请删去其中一个'],
  IMPOSSIBLE: ['无法识别', looseHint],
  KEY_OVER_1024_CHARS: ['冒号前的文字过长', '请检查冒号前是否漏了换行'],
  MISSING_CHAR: [
    '缺少必要的符号：引号没有写完，或“键: 值”中没有冒号',
    '引号要成对；冒号用英文半角“:”，后面留一个空格',
  ],
  MULTILINE_IMPLICIT_KEY: [
    '这一行没有写成“键: 值”',
    '冒号用英文半角“:”，后面留一个空格；接上一行的文字要比键多缩进',
  ],
  MULTIPLE_ANCHORS: ['锚点写法不对', '请删去以 & 开头的标记'],
  MULTIPLE_DOCS: ['一个文件中有几份文档', '请删去单独成行的 ---，或分成几个文件'],
  MULTIPLE_TAGS: ['标签写法不对', '请删去以 ! 开头的标签'],
  NON_STRING_KEY: ['键只能是文字', '以 { 或 [ 开头的键请加引号'],
  RESOURCE_EXHAUSTION: ['括号或缩进的层数过多', looseHint],
  TAB_AS_INDENT: ['缩进用了制表符（Tab）', '请改用空格'],
  TAG_RESOLVE_FAILED: ['以 ! 开头的标签无法识别', '请删去标签；值以 ! 开头时请加引号'],
  UNEXPECTED_TOKEN: ['这里的内容无法识别', looseHint],
} as const satisfies Record<ErrorCode, readonly [message: string, hint: string]>

/** Slips that show in the line itself. A header of a multi-line text (`|`, `>-`) is none. */
const telltales: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    /^\s*(?:- +)*(?:[^:]+: +)?(?![|>][-+]?\s*$)([>|{[\]}@`%&*!,])/,
    (found) => `以“${found}”开头的值请用引号括起来，如 '${found}……'`,
  ],
  [/^[^:：]*(：)[^:]*$/, () => '冒号要用英文半角“:”，后面留一个空格'],
  [/^\s*[^\s:]+(:)\S[^:]*$/, () => '冒号后面要留一个空格'],
]

/** `line`: the text of the line at fault. */
export const yamlSyntax = (code: ErrorCode, line: string, origin: Origin): Diagnostic => {
  const [message, hint] = syntaxFaults[code]
  const advice = telltales
    .map(([pattern, advise]) => {
      const found = pattern.exec(line)?.[1]
      return found === undefined ? undefined : advise(found)
    })
    .find((text) => text !== undefined)
  return error('YAML_SYNTAX', `YAML 写法有误：${message}`, advice ?? hint, origin)
}

const features = {
  alias: ['以 * 开头的值会被当作对别处的引用', "请给整个值加引号，如 '*……'；不支持引用"],
  anchor: ['以 & 开头的值会被当作记号', "请给整个值加引号，如 '&……'；不支持记号"],
  tag: ['以 ! 开头的值会被当作类型标签', "请给整个值加引号，如 '!……'；不支持标签"],
  merge: ['不支持合并键 <<', '请把各项内容直接写出'],
  depth: ['层数过多', '请删去多余的括号或缩进'],
  indent: [
    '以 > 或 | 加数字开头的值会被当作多行文字的开头',
    "请给整个值加引号，如 '>18'，或写作 高于18",
  ],
} as const

/** What YAML has beyond text, lists and maps. */
export const yamlFeature = (feature: keyof typeof features, origin: Origin): Diagnostic =>
  error('YAML_FEATURE', features[feature][0], features[feature][1], origin)

export const keyNotText = (origin: Origin): Diagnostic =>
  error('YAML_FEATURE', '这里的键不能用', '键要是普通文字；以 { 或 [ 开头的文字请加引号', origin)

export const keyDuplicate = (key: string, first: Origin, origin: Origin): Diagnostic =>
  error(
    'KEY_DUPLICATE',
    `${quote(key)}写了两次，前一次在 ${formatOrigin(first)}`,
    '请删去其中一个',
    origin,
  )

const forbiddenKinds = {
  control: '控制字符',
  'private-use': '私用区字符（造字）',
  noncharacter: '非字符',
  'lone-surrogate': '不完整的字符',
  'bidi-control': '文字方向控制符',
} as const satisfies Record<ForbiddenCharacter['kind'], string>

export const forbiddenCharacter = (
  { name, kind }: ForbiddenCharacter,
  origin: Origin,
): Diagnostic =>
  error(
    'FORBIDDEN_CHARACTER',
    `文字中有不能使用的字符 ${name}（${forbiddenKinds[kind]}）`,
    '请删去该字符后重新输入；造字请改用 Unicode 已收录的汉字',
    origin,
  )

// Shape

const kinds = {
  text: '文字',
  list: '列表（每项以“- ”开头）',
  map: '“键: 值”',
} as const satisfies Record<Located['kind'], string>

export const typeWrong = (
  field: string | undefined,
  expected: readonly Located['kind'][],
  found: Located['kind'],
  origin: Origin,
): Diagnostic =>
  error(
    'TYPE_WRONG',
    `${field === undefined ? '文件内容' : quote(field)}应为${expected.map((kind) => kinds[kind]).join('或')}，现为${kinds[found]}`,
    found === 'text'
      ? '请另起一行、多缩进两格再写；没有内容时删去这个键'
      : '请改正；以 { 或 [ 开头的文字要加引号',
    origin,
  )

export const keyUnknown = (key: string, known: readonly string[], origin: Origin): Diagnostic =>
  error(
    'KEY_UNKNOWN',
    `不认识的键${quote(key)}`,
    `${didYouMean(key, known)}${known.length > 0 ? `这里可用的键：${listed(known)}` : '请删去这个键'}`,
    origin,
  )

export const keyMissing = (
  key: string,
  description: string | undefined,
  origin: Origin,
): Diagnostic =>
  error(
    'KEY_MISSING',
    `缺少${quote(key)}`,
    `请补上 ${key}${description === undefined ? '' : `（${description}）`}`,
    origin,
  )

export const keysConflict = (
  keys: readonly string[],
  forms: readonly (readonly string[])[],
  origin: Origin,
): Diagnostic =>
  error(
    'VALUE_INVALID',
    `${listed(keys.map(quote))}不能这样搭配`,
    `请只用其中一组键：${forms.map(listed).join('；')}`,
    origin,
  )

/** What a field must look like, where its description does not say. */
const formats: Readonly<Record<string, string>> = {
  year: '年份是四位数字，如 2024',
  targets: '各年度目标值以四位数字的年份为键，如 2024',
  number: '序号是 1 至 999 的整数',
}

interface InvalidValue {
  readonly field: string | undefined
  readonly text: string
  readonly choices?: readonly string[]
  readonly description?: string | undefined
}

export const valueInvalid = (
  { field = '', text, choices, description }: InvalidValue,
  origin: Origin,
): Diagnostic => {
  const advice =
    choices === undefined
      ? (formats[field] ?? description ?? '请填写文字，或删去这个键')
      : `${didYouMean(text, choices)}可写：${listed(choices)}`
  const message = text === '' ? `${quote(field)}没有内容` : `${quote(field)}不能是${quote(text)}`
  return error('VALUE_INVALID', message, advice, origin)
}

// Names

/** Two things of one kind that share a name. */
const duplicate =
  (code: string, kind: string, hint: string) =>
  (name: string, first: Origin, origin: Origin): Diagnostic =>
    error(code, `${kind}${quote(name)}重复，前一次在 ${formatOrigin(first)}`, hint, origin)

export const departmentDuplicate = duplicate(
  'DEPARTMENT_DUPLICATE',
  '责任单位',
  '每个 id、名称和别名只能属于一个单位，请改名或删去其中一个',
)

export const programmeDuplicate = duplicate(
  'PROGRAMME_DUPLICATE',
  '专项',
  '每个 id 和名称只能属于一个专项；同一专项的目标和指标请写在同一个文件中',
)

export const indicatorDuplicate = duplicate(
  'INDICATOR_DUPLICATE',
  '指标',
  '每个 id、名称和别名在全部 plan 文件中只能属于一个指标，请改名或删去其中一个',
)

export const goalDuplicate = duplicate(
  'GOAL_DUPLICATE',
  '年度目标的 id ',
  '请用 id 为其中一个另起编号；省略 id 时编号为 年份-序号',
)

export const reportDuplicate = duplicate('REPORT_DUPLICATE', '报告', '请为其中一个另起 id')

/** A name that nothing of the kind has. */
const unknown =
  (code: string, kind: string, hint: string) =>
  (name: string, names: readonly string[], origin: Origin): Diagnostic =>
    error(code, `没有${kind}${quote(name)}`, `${didYouMean(name, names)}${hint}`, origin)

export const departmentUnknown = unknown(
  'DEPARTMENT_UNKNOWN',
  '责任单位',
  '请写 departments.yaml 中的 id、名称或别名，或先在其中添加该单位',
)

export const programmeUnknown = unknown(
  'PROGRAMME_UNKNOWN',
  '专项',
  '请写 plan 文件中 programme 的 id 或名称',
)

export const indicatorUnknown = unknown(
  'INDICATOR_UNKNOWN',
  '指标',
  '请写 plan 文件中指标的 id、名称或别名，或先在其中添加该指标',
)

export const categoryUnknown = unknown(
  'CATEGORY_UNKNOWN',
  '指标类别',
  '请写 plan 文件中指标的 category',
)

export const goalUnknown = unknown(
  'GOAL_UNKNOWN',
  '年度目标',
  '请写 plan 文件中年度目标的 id；省略 id 时为 年份-序号，如 2024-4',
)

export const figureUnknown = unknown(
  'FIGURE_UNKNOWN',
  '文中引用的指标',
  '花括号中请写 plan 文件中指标的 id、名称或别名',
)

// Plan

export const documentReportUnknown = unknown(
  'REPORT_UNKNOWN',
  '报告',
  'documents 的键是 jibao.yaml 中报告的 id',
)

export const goalNumberDuplicate = (
  { year, number }: Goal,
  first: Origin,
  origin: Origin,
): Diagnostic =>
  error(
    'GOAL_DUPLICATE',
    `${year} 年第 ${number} 项目标重复，前一次在 ${formatOrigin(first)}`,
    '同一专项同一年度内序号不能重复，请改正 number',
    origin,
  )

export const indicatorRepeated = (name: string, origin: Origin): Diagnostic =>
  error(
    'INDICATOR_REPEATED',
    `指标${quote(name)}在同一处列了两次`,
    '请删去其中一个；指标的 id、名称和别名指的是同一个指标',
    origin,
  )

export const unitInvalid = (unit: string, origin: Origin): Diagnostic =>
  error(
    'UNIT_INVALID',
    `${quote(unit)}不能作计量单位`,
    '请写数字后面的单位，如 人、户、%、元/月，不含数字和空格',
    origin,
  )

export const milestoneUnit = (unit: string, origin: Origin): Diagnostic =>
  error(
    'UNIT_INVALID',
    `只记办成与否的指标没有计量单位，现写了${quote(unit)}`,
    '请删去 unit，或删去 accrual: milestone',
    origin,
  )

/** `written`: the unit of the figure; the indicator has another one, or none. */
export const unitMismatch = (
  written: string,
  { name, unit }: Pick<Indicator, 'name' | 'unit'>,
  origin: Origin,
): Diagnostic =>
  unit === ''
    ? error(
        'UNIT_MISMATCH',
        `指标${quote(name)}没有计量单位，这里写了${quote(written)}`,
        `请在 plan 文件中为该指标写明 unit: ${written}，或删去这里的单位`,
        origin,
      )
    : error(
        'UNIT_MISMATCH',
        `指标${quote(name)}的计量单位是${quote(unit)}，这里写了${quote(written)}`,
        `请换算成${quote(unit)}再填写，不会自动换算；只写数字也可以`,
        origin,
      )

const numberFaults = {
  grouping: ['千分位或空格的位置不对', '请去掉数字中的逗号和空格，如 12500'],
  letters: ['数字中有字母', '请检查是否把 0 写成了 O、把 1 写成了 l'],
  exponent: ['不能用科学计数法', '请写出全部数字，如 100000'],
  'leading-zero': ['数字以 0 开头', '请去掉开头多余的 0'],
  'range-order': ['范围的前一个数大于后一个数', '请把小的数写在前面，如 2～3个'],
  'not-a-number': ['看不出是什么数', '请写数字和单位，如 486人、92.83%、5000余万元；没有数据写 ——'],
} as const satisfies Record<QuantityFault, readonly [string, string]>

const targetFaults = {
  ...numberFaults,
  'not-a-number': [
    '看不出目标是什么',
    '请写如 ≥89%、820人以上、不超过5起；要办成的事写作 { milestone: …… }，不能用数字衡量的写作 { qualitative: …… }，没有目标写 ——',
  ],
  contradiction: ['前后的比较词相反', '请只留一个比较词，如 不超过5起 或 5起以上'],
  range: ['目标值不能是范围', '请写下限或上限，如 2个以上'],
} as const satisfies Record<TargetFault, readonly [string, string]>

export const targetInvalid = (text: string, reason: TargetFault, origin: Origin): Diagnostic => {
  const [why, hint] = targetFaults[reason]
  return error('TARGET_INVALID', `目标值${quote(text)}有误：${why}`, hint, origin)
}

/** The target is sound, but of a kind that its indicator cannot have. */
export const targetMisfit = (
  { name, accrual }: Pick<Indicator, 'name' | 'accrual'>,
  origin: Origin,
): Diagnostic =>
  accrual === 'milestone'
    ? error(
        'TARGET_INVALID',
        `指标${quote(name)}只记办成与否（accrual: milestone），目标值不能是数值`,
        '请写要办成的事，如 { milestone: 出台实施方案 }，或删去 accrual: milestone',
        origin,
      )
    : error(
        'TARGET_INVALID',
        `指标${quote(name)}记数值，目标值不能是办成一件事`,
        '请写数值目标，如 ≥89%；只记办成与否的指标请写 accrual: milestone',
        origin,
      )

const relations = ['不低于', '高于', '不超过', '低于', '等于'] as const

export const relationUnknown = (text: string, origin: Origin): Diagnostic =>
  error(
    'TARGET_INVALID',
    `${quote(text)}不是比较词`,
    `${didYouMean(text, relations)}可写：${listed(relations)}`,
    origin,
  )

export const targetCircular = (
  year: string,
  names: readonly string[],
  origin: Origin,
): Diagnostic =>
  error(
    'TARGET_CIRCULAR',
    `${year} 年的目标值互相比较，成了循环：${[...names, ...names.slice(0, 1)].map(quote).join(' → ')}`,
    '请让其中一个指标的目标值不再与另一个相比',
    origin,
  )

/** What cannot be counted into the whole. */
export const partMisfit = (
  whole: Pick<Indicator, 'name' | 'unit'>,
  part: Pick<Indicator, 'name' | 'unit' | 'accrual'>,
  origin: Origin,
): Diagnostic =>
  part.accrual === 'milestone'
    ? error(
        'PART_INVALID',
        `指标${quote(part.name)}只记办成与否，不能是${quote(whole.name)}的组成部分`,
        '请从 parts 或 including 中删去',
        origin,
      )
    : error(
        'PART_INVALID',
        `指标${quote(part.name)}的计量单位是${quote(part.unit)}，${quote(whole.name)}的是${quote(whole.unit)}`,
        '组成部分与总数的计量单位要相同，请改正 unit，或从 parts、including 中删去',
        origin,
      )

export const wholeMilestone = (name: string, origin: Origin): Diagnostic =>
  error(
    'PART_INVALID',
    `指标${quote(name)}只记办成与否，没有组成部分`,
    '请删去 parts 或 including，或删去 accrual: milestone',
    origin,
  )

export const partsCircular = (names: readonly string[], origin: Origin): Diagnostic =>
  error(
    'PART_CIRCULAR',
    `指标互为组成部分，成了循环：${[...names, ...names.slice(0, 1)].map(quote).join(' → ')}`,
    '请从其中一个指标的 parts 或 including 中删去',
    origin,
  )

// Progress

const periodForms = '写作 2024-Q1 至 2024-Q4、2024-H1、2024-H2 或 2024'

export const periodUnknown = (text: string, origin: Origin): Diagnostic =>
  error('PERIOD_UNKNOWN', `${quote(text)}不是报告期`, periodForms, origin)

export const periodNameUnknown = (name: string, origin: Origin): Diagnostic =>
  error(
    'PERIOD_UNKNOWN',
    `从文件名看不出报告期：${quote(name)}不是报告期`,
    `文件名以报告期开头，如 2024-Q2.yaml 或 2024-Q2.县残联.yaml；报告期${periodForms}`,
    origin,
  )

export const periodMismatch = (stated: Period, named: Period, origin: Origin): Diagnostic =>
  error(
    'PERIOD_MISMATCH',
    `报告期写的是 ${stated}，文件名却是 ${named}`,
    '请改正 period 或文件名，使两者一致',
    origin,
  )

const periodFacts = {
  issued: '成文日期',
  documentNumber: '发文字号',
  copyNumber: '份号',
  classification: '密级',
  urgency: '紧急程度',
  signers: '签发人',
  sealed: '是否加盖印章',
  remark: '附注',
} as const satisfies Record<keyof WrittenIssueFacts, string>

export const periodConflict = (
  key: keyof typeof periodFacts,
  text: string,
  first: { readonly text: string; readonly origin: Origin },
  origin: Origin,
): Diagnostic =>
  error(
    'PERIOD_CONFLICT',
    `同一报告期的${periodFacts[key]}不一致：这里是${quote(text)}，${formatOrigin(first.origin)} 是${quote(first.text)}`,
    `请统一，或只在一个文件中写 ${key}`,
    origin,
  )

const documentNumberFaults = {
  ordinal: '序号前不加“第”',
  'leading-zero': '序号不编虚位，1 不写作 01',
  'short-year': '年份要写四位数字',
} as const satisfies Record<DocumentNumberFault, string>

const documentNumberForm = '写作 机关代字〔年份〕序号 号，如 青民〔2024〕7号'

export const documentNumberInvalid = (
  text: string,
  reason: DocumentNumberFault,
  origin: Origin,
): Diagnostic =>
  error(
    'DOCUMENT_NUMBER_INVALID',
    `发文字号${quote(text)}有误：${documentNumberFaults[reason]}`,
    documentNumberForm,
    origin,
  )

export const documentNumberUnusual = (text: string, origin: Origin): Diagnostic => ({
  code: 'DOCUMENT_NUMBER_UNUSUAL',
  severity: 'warning',
  message: `${quote(text)}不是发文字号的通常写法，将照原样印出`,
  hint: documentNumberForm,
  origin,
})

export const documentNumberMended = (text: string, mended: string, origin: Origin): Diagnostic => ({
  code: 'DOCUMENT_NUMBER_MENDED',
  severity: 'info',
  message: `发文字号${quote(text)}印作${quote(mended)}`,
  hint: '年份用六角括号〔〕括入，全部字符之间不留空格；改后不再提示',
  origin,
})

export const dateInvalid = (text: string, origin: Origin): Diagnostic =>
  error('DATE_INVALID', `${quote(text)}不是日期`, '写作 年-月-日，如 2024-06-30', origin)

export const asOfOutside = (date: string, period: Period, origin: Origin): Diagnostic =>
  error(
    'AS_OF_OUTSIDE',
    `数据截止日期 ${date} 不在 ${period} 之内`,
    `应在 ${yearOf(period)}-01-01 至 ${periodEnd(period)} 之间`,
    origin,
  )

export const quantityInvalid = (
  text: string,
  reason: QuantityFault,
  { name }: Pick<Indicator, 'name'>,
  origin: Origin,
): Diagnostic => {
  const [why, hint] = numberFaults[reason]
  return error(
    'QUANTITY_INVALID',
    `指标${quote(name)}的完成值${quote(text)}有误：${why}`,
    hint,
    origin,
  )
}

export const milestoneMisplaced = (text: string, { name }: Indicator, origin: Origin): Diagnostic =>
  error(
    'QUANTITY_INVALID',
    `指标${quote(name)}记数值，不能写${quote(text)}`,
    '请写数字和单位；只记办成与否的指标请在 plan 文件中写 accrual: milestone',
    origin,
  )

export const milestoneInvalid = (text: string, { name }: Indicator, origin: Origin): Diagnostic => {
  const words = Object.values(milestoneWords).flat()
  return error(
    'MILESTONE_INVALID',
    `指标${quote(name)}只记办成与否，不能写${quote(text)}`,
    `${didYouMean(text, words)}可写：${listed(words)}；没有数据写 ——`,
    origin,
  )
}

export const observationDuplicate = (name: string, first: Origin, origin: Origin): Diagnostic =>
  error(
    'OBSERVATION_DUPLICATE',
    `指标${quote(name)}在同一截止日期有两个完成值，另一个在 ${formatOrigin(first)}`,
    '请只留一个；同日截止的报告期（如 2024-H1 与 2024-Q2）共用完成值',
    origin,
  )

export const goalYearMismatch = (goal: Goal, period: Period, origin: Origin): Diagnostic =>
  error(
    'GOAL_YEAR_MISMATCH',
    `${quote(goal.id)}是 ${goal.year} 年的目标，报告期却是 ${period}`,
    `请写 ${yearOf(period)} 年目标的 id`,
    origin,
  )

export const narrativeDuplicate = (name: string, first: Origin, origin: Origin): Diagnostic =>
  error(
    'NARRATIVE_DUPLICATE',
    `${quote(name)}在同一报告期有两份说明，另一份在 ${formatOrigin(first)}`,
    '请合并为一份',
    origin,
  )

const figureForms = `可写 {指标}、{指标@2024-Q1}、{指标:完成率}、{指标:增幅@2019}、{指标/指标,1位}、{指标+指标}、{责任单位:甲、乙}，冒号后为 ${listed(Object.keys(aspectWords))}`

const referenceFaults = {
  brace: () => ['花括号没有配对，或用了全角的｛｝', `引用写在一行内的半角 { } 中；${figureForms}`],
  aspect: (word) => [
    `没有${quote(word)}这一项`,
    `${didYouMean(word, Object.keys(aspectWords))}冒号后可写：${listed(Object.keys(aspectWords))}`,
  ],
  period: (word) => [
    `${quote(word)}不是报告期`,
    `${didYouMean(word, relativePeriods)}@ 后${periodForms}，或 ${listed(relativePeriods)}`,
  ],
  base: (word) => [
    `${quote(word)}后面不写相比的报告期`,
    '请把报告期写在指标后面，如 {指标@2024-Q1:完成率}；只有增幅、变动、累计、累计目标值后面可写 @报告期',
  ],
  'no-base': (word) => [`${quote(word)}没有写从哪一年起`, `请写明起始年份，如 {指标:${word}@2023}`],
  places: (word) => [
    `${quote(word)}不能定小数位数`,
    '小数位数为 0位 至 6位，只用于完成率、增幅、变动和 {指标/指标}；其他数照记录的位数印出',
  ],
  form: () => ['看不出引用的是什么', figureForms],
} as const satisfies Record<ReferenceFault, (word: string) => readonly [string, string]>

export const referenceSyntax = (
  { fault, word, written }: Refusal & { readonly written: string },
  origin: Origin,
): Diagnostic => {
  const [why, hint] = referenceFaults[fault](word)
  return error('FIGURE_SYNTAX', `引用${quote(written)}写法不对：${why}`, hint, origin)
}

export const periodBeforeAll = (word: string, period: Period, origin: Origin): Diagnostic =>
  error(
    'PERIOD_UNKNOWN',
    `${period} 的${quote(word)}早于能用的报告期`,
    '请检查报告期的年份',
    origin,
  )

export const departmentRepeated = (name: string, origin: Origin): Diagnostic =>
  error(
    'DEPARTMENT_REPEATED',
    `责任单位${quote(name)}列了两次`,
    '请删去其中一个；id、名称和别名指的是同一个单位',
    origin,
  )

/** Why what a reference quotes can never be had. */
export type QuotationFault =
  | {
      readonly kind: 'no-target' | 'no-figure-target'
      readonly name: string
      readonly year: number
    }
  | {
      readonly kind: 'no-targets'
      readonly name: string
      readonly from: number
      readonly year: number
    }
  | { readonly kind: 'milestone' | 'no-parts'; readonly name: string }
  | { readonly kind: 'base-late'; readonly base: Period; readonly period: Period }
  | {
      readonly kind: 'units'
      readonly names: readonly [string, string]
      readonly units: readonly [string, string]
    }

const targetHint = '请改为引用完成值，如 {指标}，或在 plan 文件中补上目标值'

const whyNot = (fault: QuotationFault): readonly [string, string] => {
  switch (fault.kind) {
    case 'no-target':
      return [`指标${quote(fault.name)}没有 ${fault.year} 年的目标值`, targetHint]
    case 'no-figure-target':
      return [`指标${quote(fault.name)}没有 ${fault.year} 年的数值目标，算不出完成率`, targetHint]
    case 'no-targets':
      return [
        `指标${quote(fault.name)}在 ${fault.from} 至 ${fault.year} 年都没有数值目标`,
        targetHint,
      ]
    case 'milestone':
      return [
        `指标${quote(fault.name)}只记办成与否，不能计算`,
        '请改为引用完成值或目标值，如 {指标}、{指标:目标值}',
      ]
    case 'no-parts':
      return [
        `指标${quote(fault.name)}没有写明由哪些指标组成`,
        '请在 plan 文件中为该指标写 parts（各部分合为总数）或 including（只列出其中一部分）',
      ]
    case 'base-late':
      return [
        `相比的 ${fault.base} 不早于 ${fault.period}`,
        '请写更早的报告期，如 {指标@2024:增幅@2023}',
      ]
    case 'units':
      return [
        `${listed(fault.names.map(quote))}的计量单位不同：${listed(fault.units.map(quote))}`,
        '计量单位相同的指标才能相加或求占比',
      ]
  }
}

export const figureAspect = (
  written: string,
  fault: QuotationFault,
  origin: Origin,
): Diagnostic => {
  const [why, hint] = whyNot(fault)
  return error('FIGURE_ASPECT', `引用${quote(written)}没有可用的数：${why}`, hint, origin)
}

// Self-assessments

export const assessmentNameUnknown = (name: string, origin: Origin): Diagnostic =>
  error(
    'PERIOD_UNKNOWN',
    `从文件名看不出考评年度：${quote(name)}不是年份`,
    '文件名为年份，如 assessment/2021.yaml',
    origin,
  )

export const assessmentYearMismatch = (stated: string, named: string, origin: Origin): Diagnostic =>
  error(
    'PERIOD_MISMATCH',
    `考评年度写的是 ${stated}，文件名却是 ${named}`,
    '请改正 year 或文件名，使两者一致',
    origin,
  )

export const assessmentDuplicate = duplicate(
  'ASSESSMENT_DUPLICATE',
  '年度自评',
  '一个年度只有一份自评，请合并或删去其中一份',
)

export const assessmentItemDuplicate = duplicate(
  'ASSESSMENT_DUPLICATE',
  '自评的指标',
  '一个年度内每个指标只评一次，请删去其中一项',
)

export const assessmentTarget = (name: string, year: number, origin: Origin): Diagnostic =>
  error(
    'ASSESSMENT_TARGET',
    `指标${quote(name)}没有 ${year} 年的目标值，不能计分`,
    '请在 plan 文件中补上该年度可以衡量的目标值，或从自评中删去这一项',
    origin,
  )

const pointFields = { weight: '分值', deduct: '扣分' } as const

export const pointsInvalid = (
  field: keyof typeof pointFields,
  text: string,
  origin: Origin,
): Diagnostic =>
  error(
    'POINTS_INVALID',
    `${pointFields[field]}${quote(text)}有误`,
    '请写大于 0 的数，单位为分，如 5分、0.5分',
    origin,
  )

export const deductionTooLarge = (text: string, weight: string, origin: Origin): Diagnostic =>
  error(
    'POINTS_INVALID',
    `扣分${quote(text)}超过了分值 ${weight}`,
    '自行扣分不能多于这一项的分值',
    origin,
  )

// Manuscripts

const escapeHint = (sign: string): string => `要原样印出 ${sign} 时写作 \\${sign}`

const manuscriptFaults = {
  'front-matter': [
    '开头的 --- 没有与之配对的 ---',
    '标题写在开头的两行 --- 之间，如 title: ……；不需要时删去 ---',
  ],
  'heading-level': ['标题最多四级', '请用 # 至 ####'],
  'heading-space': ['# 后面没有空格', `标题写作 # 标题；${escapeHint('#')}`],
  'heading-empty': ['标题没有文字', '请写上标题，或删去 #'],
  'heading-number': ['标题前写了序号', '请删去序号，一、（一）1.（1）会按级别自动编上'],
  'bullet-mark': ['列表项以 * 或 + 开头', `请改用“- ”；${escapeHint('*')}`],
  'item-space': [
    '列表项的 - 或 1. 后面没有空格',
    '写作 - 内容 或 1. 内容；要原样印出时写作 \\- 或 1\\.',
  ],
  'item-empty': ['列表项没有内容', '请写上内容，或删去这一行'],
  'item-end': ['列表后面没有空行', '新的一段之前请空一行；接着上一项写的行请缩进两格'],
  'paragraph-end': ['新的一段之前没有空行', '段与段之间请空一行；首行缩进会自动加上，不必写空格'],
  nested: ['列表不能套列表', '请改为同一级的列表，或改用下一级标题'],
  indent: ['段落不能缩进四格以上', '请删去行首的空格；首行缩进会自动加上'],
  quote: ['不支持以 > 开头的引用', `请改为普通段落；${escapeHint('>')}`],
  code: ['不支持用 ` 或 ~~~ 标出的代码', `请删去这些符号；${escapeHint('`')}`],
  table: ['不支持用 | 画的表格', '请写单独成行的 {表:名称}，数据由工作区提供'],
  rule: ['不支持分隔线', '请删去这一行，段与段之间空一行即可'],
  html: ['不支持 HTML 标签', `请删去标签；${escapeHint('<')}`],
  image: ['不支持图片', '图请写单独成行的 {图:名称}，由数据生成'],
  link: ['不支持链接', `请只写文字；${escapeHint('[')}`],
  emphasis: ['不支持单个 * 的写法', `着重的文字写作 **文字**；${escapeHint('*')}`],
  strong: ['** 没有配对，或中间没有文字', `着重的文字写作 **文字**；${escapeHint('*')}`],
  'strong-reference': ['着重的文字中不能引用数据', '请把 {……} 移到 ** 之外'],
  'doubled-brace': ['不支持 {{……}}', `引用数据写作 {指标}；${escapeHint('{')}`],
  'inline-block': ['{表:……} 和 {图:……} 要单独成行', '请另起一行写，行中没有其他文字'],
} as const satisfies Record<ManuscriptFault, readonly [string, string]>

export const manuscriptSyntax = (fault: ManuscriptFault, origin: Origin): Diagnostic => {
  const [message, hint] = manuscriptFaults[fault]
  return error('MANUSCRIPT_SYNTAX', `文稿写法有误：${message}`, hint, origin)
}

/** `words`: the marker as it should be and as it is, such as 二是 and 三是. */
export const countingBroken = (
  [expected, found]: readonly [string, string],
  origin: Origin,
): Diagnostic =>
  error(
    'MANUSCRIPT_COUNTING',
    `序号不连续：这里应为${quote(expected)}，现为${quote(found)}`,
    '相连的各段从一开始依次编号，不重复、不跳号；不是一组时，中间请隔一段或一个标题',
    origin,
  )

export const manuscriptName = (file: string): Diagnostic =>
  error(
    'MANUSCRIPT_NAME',
    `从文件名看不出报告期和报告：${quote(file)}`,
    `文稿的文件名为 报告期.报告id.md，如 2024-Q2.季度通报.md；报告期${periodForms}`,
    { file, line: 1, column: 1 },
  )

export const manuscriptReportUnknown = unknown(
  'REPORT_UNKNOWN',
  '报告',
  '文稿的文件名为 报告期.报告id.md，其中的报告 id 写在 jibao.yaml 的 reports 中',
)

export const manuscriptDuplicate = duplicate(
  'MANUSCRIPT_DUPLICATE',
  '同一报告期的文稿',
  '一份报告在同一截止日期只有一份文稿（2021 与 2021-Q4 同日截止），请合并或删去其中一份',
)

/** The report is made only for periods that end a year, say. */
export const manuscriptPeriod = (
  { report, period }: Pick<Manuscript, 'report' | 'period'>,
  every: string,
  origin: Origin,
): Diagnostic =>
  error(
    'MANUSCRIPT_PERIOD',
    `报告${quote(report)}每${every}一份，${period} 没有这份报告，文稿不会印出`,
    '请改正文件名中的报告期，或 jibao.yaml 中该报告的 every',
    origin,
  )

const computedKinds = { table: '表', chart: '图' } as const

export const computedUnknown = (
  kind: keyof typeof computedKinds,
  name: string,
  names: readonly string[],
  origin: Origin,
): Diagnostic =>
  error(
    'MANUSCRIPT_BLOCK',
    `没有名为${quote(name)}的${computedKinds[kind]}`,
    `${didYouMean(name, names)}可写：${listed(names.map((text) => `{${computedKinds[kind]}:${text}}`))}；后面可加 :指标、指标:标题`,
    origin,
  )
