import { type Diagnostic, failureText } from '@jibao/core'
import { placeMark } from './mark-names.ts'

type Code = `BASE_${string}`

const tell =
  (severity: Diagnostic['severity']) =>
  (code: Code, file: string, message: string, hint: string): Diagnostic => ({
    code,
    severity,
    message: `底稿“${file}”${message}`,
    hint,
    origin: { file },
  })

const error = tell('error')
const warning = tell('warning')
const info = tell('info')

const saveAsDocx = '请用 Word 或 WPS 打开它，另存为“Word 文档 (.docx)”后再试'
const asWritten = `{{${placeMark}}}`
const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、')
const marked = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join('、')

export const baseNotFound = (file: string): Diagnostic =>
  error(
    'BASE_NOT_FOUND',
    file,
    '不在工作区里',
    '请核对 base 所写的路径，从 jibao.yaml 所在的文件夹算起',
  )

export const baseNotReadable = (file: string, cause: unknown): Diagnostic =>
  error(
    'BASE_NOT_READABLE',
    file,
    `读不了：${failureText(cause)}`,
    '底稿要放在工作区里，路径从 jibao.yaml 所在的文件夹算起',
  )

export const baseNotWord = (file: string): Diagnostic =>
  error('BASE_NOT_WORD', file, '不是 Word 2007 以后的文档', saveAsDocx)

export const baseOldOrEncrypted = (file: string): Diagnostic =>
  error(
    'BASE_OLD_OR_ENCRYPTED',
    file,
    '是旧式的 .doc、.wps 文件，或者设了打开密码',
    `有密码的请先去掉密码；${saveAsDocx}`,
  )

export const baseWithMacros = (file: string): Diagnostic =>
  error('BASE_WITH_MACROS', file, '带有宏', `报告不带宏；${saveAsDocx}`)

export const baseStrict = (file: string): Diagnostic =>
  error('BASE_STRICT', file, '存成了“Strict Open XML 文档”', saveAsDocx)

export const baseDamaged = (file: string): Diagnostic =>
  error('BASE_DAMAGED', file, '打不开，内部不完整', `Word 若能修复它，${saveAsDocx}`)

export const baseTooLarge = (file: string): Diagnostic =>
  error(
    'BASE_TOO_LARGE',
    file,
    '太大',
    '底稿只要版头、样式和页面设置；请删去大图片，或在 Word 里压缩图片',
  )

export const basePlaceTwice = (file: string, name: string, count: number): Diagnostic =>
  error('BASE_PLACE_TWICE', file, `有 ${count} 处 {{${name}}}`, `只留一处 {{${name}}}`)

export const basePlaceEnclosed = (file: string, name: string, where: string): Diagnostic =>
  error(
    'BASE_PLACE_ENCLOSED',
    file,
    `的 {{${name}}} 在${where}里，放不下分页的报告`,
    `请把 {{${name}}} 移到正文中，单独成一段`,
  )

export const basePlaceNotAlone = (file: string, name: string, paragraph: string): Diagnostic =>
  error(
    'BASE_PLACE_NOT_ALONE',
    file,
    `的 {{${name}}} 与其他文字同在一段：“${paragraph}”`,
    `请让 {{${name}}} 单独成一段`,
  )

export const baseControlFilled = (file: string, text: string): Diagnostic =>
  error(
    'BASE_CONTROL_FILLED',
    file,
    `的内容控件“${placeMark}”里已有文字：“${text}”`,
    '请清空这个内容控件；其中的文字若要保留，请移到控件之外',
  )

export const baseWithoutPlace = (file: string): Diagnostic =>
  info(
    'BASE_WITHOUT_PLACE',
    file,
    `没有写 ${asWritten}，报告接在它的末尾`,
    `在报告该开始的地方单独写一段 ${asWritten}`,
  )

export const baseMarksUnknown = (
  file: string,
  names: readonly string[],
  known: readonly string[],
): Diagnostic =>
  warning(
    'BASE_MARK_UNKNOWN',
    file,
    `有不认识的标记，原样留下：${marked(names)}`,
    `认识的标记有：${known.join('、')}`,
  )

export const baseMarksEmpty = (file: string, names: readonly string[]): Diagnostic =>
  warning(
    'BASE_MARK_EMPTY',
    file,
    `写有 ${marked(names)}，报告却没有这一项，那里留空`,
    '请在工作区里填上这一项，或从底稿中删去标记',
  )

export const baseMarksMissing = (file: string, names: readonly string[]): Diagnostic =>
  info(
    'BASE_MARK_MISSING',
    file,
    `没有写 ${marked(names)}，这些文字印在了报告开头`,
    `在底稿里该印它们的地方写上 ${marked(names)}`,
  )

export const baseStylesMissing = (file: string, names: readonly string[]): Diagnostic =>
  info(
    'BASE_STYLE_MISSING',
    file,
    `没有样式${listed(names)}，用自带的`,
    '要改它们的样子，在底稿里新建同名的样式',
  )

export const basePagesUnknown = (file: string): Diagnostic =>
  info(
    'BASE_PAGES_UNKNOWN',
    file,
    '的版面由 Word 排定，目录的页码要由 Word 填上',
    '用 Word 打开后会更新目录；没有更新的，全选后按 F9',
  )

export const baseProtected = (file: string): Diagnostic =>
  info(
    'BASE_PROTECTED',
    file,
    '设了编辑限制，报告也同样受限',
    '要改报告的文字，在 Word 里先停止保护',
  )

export const baseSigned = (file: string): Diagnostic =>
  warning(
    'BASE_SIGNED',
    file,
    '有数字签名，写入报告后签名失效',
    '请用未签名的底稿，报告定稿后再签名',
  )
