import { type Diagnostic, error, failureText, type Origin, quote, warning } from '@jibao/core'

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

export const fileNotRead = (origin: Origin): Diagnostic => {
  const extension = /\.[^./]+$/.exec(origin.file)?.[0]
  return warning(
    'FILE_NOT_READ',
    `${origin.file} 不是 .yaml 文件${extension === undefined ? '' : `，也没有插件读取 ${extension} 文件`}，其中的内容不会被读取`,
    '请把数据写入 .yaml 文件，或在 jibao.yaml 的 plugins 中写上能读这种文件的插件；与数据无关的文件请移出本文件夹',
    origin,
  )
}

/** @param problem what it threw, or what is wrong with what it gave */
export const sourceFailed = (plugin: string, problem: string, origin: Origin): Diagnostic =>
  error(
    'SOURCE_FAILED',
    `插件${quote(plugin)}读不了 ${origin.file}：${problem}`,
    '请检查该文件；文件没有错的，请告诉插件的作者',
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
