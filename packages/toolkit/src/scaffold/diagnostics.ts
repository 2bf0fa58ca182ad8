import { type Diagnostic, error } from '@jibao/core'
import type { PluginKind } from './plugin-kind.ts'

export const packageNameInvalid = (kind: PluginKind, name: string): Diagnostic =>
  error(
    'PACKAGE_NAME',
    `“${name}”不能作插件的名称`,
    `请用小写英文字母、数字和连字符，以字母开头，如 jibao-${kind}-${examples[kind]}`,
  )

const examples = { renderer: 'md', check: 'total-rows', template: 'short-notice' } as const

const things = { renderer: '格式', check: '检查', template: '模板' } as const

export const thingTaken = (kind: PluginKind, thing: string): Diagnostic =>
  error('PACKAGE_NAME', `${things[kind]}“${thing}”已经自带`, '请另取一个名称')

export const folderTaken = (folder: string): Diagnostic =>
  error(
    'FOLDER_EXISTS',
    '这个文件夹已经有了，其中的文件没有改动',
    '请另取一个名称，或用 --out 另选文件夹',
    {
      file: folder,
    },
  )
