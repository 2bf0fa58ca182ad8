import {
  type Diagnostic,
  error,
  type ForbiddenCharacter,
  formatOrigin,
  type Origin,
  quote,
} from '@jibao/core'
import type { ErrorCode } from 'yaml'

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
