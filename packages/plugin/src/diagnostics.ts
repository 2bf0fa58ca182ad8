import { type Diagnostic, error, failureText, type Origin } from '@jibao/core'

const shapeHint = '这是插件的问题，请告知插件的作者；作者可用 @jibao/plugin 的类型对照'

/** @param place of the plug-in's own object, as code writes it: `renderers[0].format` */
export const pluginInvalid = (
  specifier: string,
  { place, must }: { readonly place: string; readonly must: string },
  origin?: Origin,
): Diagnostic => error('PLUGIN_INVALID', `插件“${specifier}”的 ${place} ${must}`, shapeHint, origin)

export const pluginMissing = (specifier: string, origin?: Origin): Diagnostic =>
  error(
    'PLUGIN_INVALID',
    `插件“${specifier}”的模块没有导出 plugin`,
    '插件模块须导出由 definePlugin 得到的 plugin；也请核对 jibao.yaml 中的名称是不是写错了',
    origin,
  )

export const pluginOutOfRange = (
  specifier: string,
  { range, contract }: { readonly range: string; readonly contract: string },
  origin?: Origin,
): Diagnostic =>
  error(
    'PLUGIN_OUT_OF_RANGE',
    `插件“${specifier}”适用的接口版本是 ${range}，本程序的是 ${contract}`,
    '请换用适合本程序的插件版本，或更新本程序',
    origin,
  )

export const pluginTakesNoOptions = (specifier: string, origin?: Origin): Diagnostic =>
  error(
    'PLUGIN_OPTIONS',
    `插件“${specifier}”没有选项`,
    '请在 jibao.yaml 的 plugins 中只写插件的名称',
    origin,
  )

/** @param place of the option: `margins.top`; empty for the options as a whole */
export const pluginOptionInvalid = (
  specifier: string,
  { place, message }: { readonly place: string; readonly message: string },
  origin?: Origin,
): Diagnostic =>
  error(
    'PLUGIN_OPTIONS',
    `插件“${specifier}”的选项${place === '' ? '' : ` ${place} `}不对：${message}`,
    '请按插件的说明改正 jibao.yaml 中的选项',
    origin,
  )

export const pluginSetupFailed = (
  specifier: string,
  problem: unknown,
  origin?: Origin,
): Diagnostic =>
  error(
    'PLUGIN_FAILED',
    `插件“${specifier}”准备时出错：${failureText(problem)}`,
    '请核对 jibao.yaml 中给它的选项；选项没有错的，请告知插件的作者',
    origin,
  )
