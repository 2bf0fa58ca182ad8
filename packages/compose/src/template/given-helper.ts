import type { ValueNode } from '@jibao/document'
import type { HelperUse } from './helpers.ts'

/** What a template hands to a helper that a plug-in brings. */
export type GivenArgument = string | ValueNode

/** A helper that a plug-in brings. Nothing is taken on trust but its name. */
export interface GivenHelper {
  readonly name: string
  /** `text` when absent. */
  readonly gives?: 'text' | 'value'
  /** Name of the plug-in, for messages. */
  readonly plugin: string
  call(...values: readonly GivenArgument[]): unknown
}

/** How templates call it: with any number of texts and figures, and without options. */
export const useOfGiven = ({ name, gives = 'text', plugin }: GivenHelper): HelperUse => ({
  usage: `{{${name} 值 …}}，值为文字或数据；插件“${plugin}”的函数`,
  parameters: [],
  rest: ['text', 'value', 'index'],
  gives,
})
