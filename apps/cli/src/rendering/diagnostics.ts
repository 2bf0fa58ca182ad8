import { type Diagnostic, error, info, type Origin } from '@jibao/core'

export const pluginMissing = (specifier: string, origin: Origin): Diagnostic =>
  error(
    'PLUGIN_MISSING',
    specifier.startsWith('./')
      ? `工作区里没有插件文件“${specifier}”`
      : `插件“${specifier}”没有安装`,
    specifier.startsWith('./')
      ? '请核对 jibao.yaml 的 plugins 中的文件名'
      : `请核对名称，或在工作区文件夹中运行 npm install ${specifier}`,
    origin,
  )

export const pluginOutside = (specifier: string, path: string, origin: Origin): Diagnostic =>
  error(
    'PLUGIN_OUTSIDE',
    `插件“${specifier}”不在工作区内，而在 ${path}`,
    '请把文件本身放进工作区，不要用链接；要几处共用的，请做成包来安装',
    origin,
  )

export const pluginPrinted = (specifier: string, text: string, origin?: Origin): Diagnostic =>
  info(
    'PLUGIN_PRINTED',
    `插件“${specifier}”说：${text}`,
    '这是插件自己打印的，与报告的内容无关',
    origin,
  )
