import type { ChartNode, Language } from '@jibao/document'
import { element, escapeXml, setting, xmlPart } from '../xml.ts'
import { type DrawnSeries, plotXml } from './plot-xml.ts'

export interface DrawnChart {
  readonly kind: ChartNode['kind']
  readonly title: string
  readonly language: Language
  readonly series: readonly DrawnSeries[]
}

/** A chart part (ECMA-376 part 1, 21.2) that Excel draws and staff can edit. */
export const chartXml = ({ kind, title, language, series }: DrawnChart): string =>
  xmlPart(
    element(
      'c:chartSpace',
      {
        'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      },
      setting('c:lang', officeLanguages[language]),
      setting('c:roundedCorners', 0),
      element(
        'c:chart',
        {},
        titleXml(title),
        setting('c:autoTitleDeleted', 0),
        element('c:plotArea', {}, element('c:layout'), plotXml(kind, series)),
        ...(kind === 'share' || series.length === 1 ? [] : [legend]),
        setting('c:plotVisOnly', 1),
        setting('c:dispBlanksAs', 'gap'),
      ),
      element('c:txPr', {}, element('a:bodyPr'), element('a:lstStyle'), plainType(textSize)),
    ),
  )

/** Office knows scripts by where they are written. */
const officeLanguages = {
  'zh-CN': 'zh-CN',
  'zh-Hant-TW': 'zh-TW',
  'zh-Hant-HK': 'zh-HK',
} as const satisfies Record<Language, string>

/** Hundredths of a point. */
const [textSize, titleSize] = [900, 1200]

const face = element('a:latin', { typeface: '宋体' }) + element('a:ea', { typeface: '宋体' })

const plainType = (size: number, content = ''): string =>
  element(
    'a:p',
    {},
    element('a:pPr', {}, element('a:defRPr', { sz: size, b: 0 }, face)),
    content === '' ? element('a:endParaRPr') : content,
  )

const titleXml = (title: string): string => {
  const run = element(
    'a:r',
    {},
    element('a:rPr', { sz: titleSize, b: 0 }, face),
    element('a:t', {}, escapeXml(title)),
  )
  return element(
    'c:title',
    {},
    element('c:tx', {}, element('c:rich', {}, element('a:bodyPr'), plainType(titleSize, run))),
    setting('c:overlay', 0),
  )
}

const legend = element('c:legend', {}, setting('c:legendPos', 'b'), setting('c:overlay', 0))
