import type { Diagnostic, FontChoice, FontRole } from '@jibao/core'
import { roleFonts } from './roles.ts'

export const fontUnreadable = (file: string, reason: string): Diagnostic => ({
  code: 'FONT_UNREADABLE',
  severity: 'warning',
  message: `字体文件无法使用，已跳过：${reason}`,
  hint: '请换上完好的字体文件，或删去这个文件',
  origin: { file },
})

export const fontNotEmbeddable = (file: string, family: string): Diagnostic => ({
  code: 'FONT_NOT_EMBEDDABLE',
  severity: 'info',
  message: `字体“${family}”的厂商不允许嵌入文档，未使用`,
  hint: '请向厂商取得允许嵌入的版本，放入工作区的 fonts 文件夹',
  origin: { file },
})

const othersFor = (role: FontRole): string =>
  roleFonts[role].families
    .slice(1)
    .map(([family]) => family)
    .join('、')

/** For those who accept no stand-in. */
export const fontSubstituteRefused = ({ role, face, standard }: FontChoice): Diagnostic => {
  const { title, use } = roleFonts[role]
  return {
    code: 'FONT_SUBSTITUTE_REFUSED',
    severity: 'error',
    message: `${title}（${use}）没有可用的“${standard}”，只有 ${face.family} 可以代替`,
    hint: `请安装“${standard}”，或把它的字体文件放入工作区的 fonts 文件夹；也接受：${othersFor(role)}`,
  }
}
