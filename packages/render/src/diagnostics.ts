import { type Diagnostic, error, failureText } from '@jibao/core'
import type { Renderer } from './renderer.ts'

/** Whose work it was: a format, and the plug-in that brings it where it did not come along. */
export interface Author {
  readonly renderer: Pick<Renderer, 'format'>
  readonly plugin?: string
}

const nameOf = ({ renderer: { format }, plugin }: Author): string =>
  plugin === undefined ? `${format} ` : `${format}（插件 ${plugin}）`

const alone = '其他格式不受影响'

/** A fault of ours, or of the plug-in's author: the codes tell them apart. */
export const renderFailed = (author: Author, fault: unknown): Diagnostic =>
  error(
    author.plugin === undefined ? 'RENDER_FAILED' : 'PLUGIN_RENDER_FAILED',
    `生成 ${nameOf(author)}时程序出错：${failureText(fault)}`,
    author.plugin === undefined
      ? `这是程序的问题，不是数据的问题；${alone}，请将本消息告知维护者`
      : `这是插件的问题，不是数据的问题；${alone}，请将本消息告知插件的作者`,
  )

export const renderTimedOut = (author: Author): Diagnostic =>
  error('RENDER_TIMED_OUT', `生成 ${nameOf(author)}超过了时限`, `${alone}；请缩短文档，或放宽时限`)

export const renderAborted = (author: Author): Diagnostic =>
  error('RENDER_ABORTED', `生成 ${nameOf(author)}已中止`, `${alone}；需要时请重新生成`)
