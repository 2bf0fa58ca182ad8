import type { HeadingLevel } from '@jibao/document'
import {
  cellPadding,
  distances,
  halfLeading,
  headingStyles,
  letterheadRed,
  linePitch,
  page,
  ruleWidths,
  styles,
  type TextStyle,
} from '@jibao/typography'

const decimals = (number: number): number => Number(number.toFixed(3))

const points = (number: number): string => `${decimals(number)}pt`

const look = ({ font, size, align, lineHeight, indent, tracking = 0 }: TextStyle): string =>
  [
    `font:400 ${points(size)}/${points(lineHeight)} var(--${font})`,
    `text-align:${align}`,
    `text-indent:${indent}em`,
    `letter-spacing:${points(tracking)}`,
    'margin:0',
  ].join(';')

const rule = (selector: string, ...declarations: readonly string[]): string =>
  `${selector}{${declarations.join(';')}}`

const lines = (count: number): string => points(count * linePitch)

const headings = ([1, 2, 3, 4] satisfies HeadingLevel[]).map((level) =>
  rule(`.level-${level}`, look(headingStyles[level]), 'break-after:avoid'),
)

/** Browsers set text in the middle of its line: margins stand back by the leading above the first one. */
const [top, bottom] = [page.top - halfLeading, page.bottom - halfLeading].map(decimals)

const margins = `${top}mm ${page.right}mm ${bottom}mm ${page.left}mm`

/** The page turned a quarter clockwise: 订口 is at the top (GB/T 9704-2012 8). */
const turnedMargins = [page.left - halfLeading, page.top, page.right - halfLeading, page.bottom]
  .map((margin) => `${decimals(margin)}mm`)
  .join(' ')

/** 页码 stands between dashes, at the right of odd pages and at the left of even ones (GB/T 9704-2012 7.5). */
const pageNumber = `content:"— " counter(page) " —";font:${styles.pageNumber.size}pt var(--songti);vertical-align:top;padding:${decimals(distances.pageNumberDrop - halfLeading)}mm 1em 0`

const { letterFootRule, letterHeadRule, letterMarkDrop, letterNumberDrop } = distances
const { letterRuleGap, letterRuleLength } = distances
const { letterThick, letterThin } = ruleWidths
const ruleHeight = decimals(letterThick + letterRuleGap + letterThin)
const redRule = (width: number): string => `${width}mm solid #${letterheadRed}`
const beside = (page.width - letterRuleLength) / 2
/** How far the red double rules of a letter reach beyond its text. */
const [right, left] = [page.right - beside, page.left - beside].map((reach) => `${reach}mm`)
/** Above the type of 发文机关标志, in its line. */
const markLeading = (styles.letterheadMark.lineHeight - styles.letterheadMark.size) / 2

/**
 * A letter begins with its mark and ends its first page, which has no number, with a red double rule
 * (GB/T 9704-2012 10.1). Browsers print nothing beyond the margins, so these stand where the rules end.
 */
const letterPages = [
  rule('@page letter', `margin-left:${beside}mm`, `margin-right:${beside}mm`),
  `@page letter:right{@bottom-right{padding-right:calc(1em + ${right})}}`,
  `@page letter:left{@bottom-left{padding-left:calc(1em + ${left})}}`,
  `@page letter:first{margin-top:calc(${letterMarkDrop}mm - ${points(markLeading)});@bottom-left{content:none}@bottom-right{content:none}@bottom-center{`,
  [
    'content:""',
    'width:100%',
    `margin:${decimals(page.bottom - halfLeading - letterFootRule - ruleHeight)}mm 0 auto`,
    `height:${letterRuleGap}mm`,
    `border-top:${redRule(letterThin)}`,
    `border-bottom:${redRule(letterThick)}`,
  ].join(';'),
  '}}',
  rule('article:has(>.letter)', 'page:letter', `padding:0 ${right} 0 ${left}`),
  rule('article:has(>.letter) .landscape', `margin:0 -${right} 0 -${left}`),
]

/** The page as it leaves a printer: the sheet, the type and the distances of an official document. */
export const printStyle = [
  '@media print{',
  rule('@page', 'size:A4', `margin:${margins}`),
  `@page :right{@bottom-right{${pageNumber}}}`,
  `@page :left{@bottom-left{${pageNumber}}}`,
  rule('@page landscape', 'size:A4 landscape', `margin:${turnedMargins}`),
  rule('html,body,main', 'background:none'),
  rule('main', 'max-width:none', 'padding:0', 'border:0'),
  rule('.skip,body>header,body>nav,details', 'display:none'),
  rule('body', look(styles.body), 'color:#000', 'orphans:2', 'widows:2'),
  rule('article p,article li', look(styles.body)),
  rule('a', 'color:inherit', 'text-decoration:none'),
  rule('h1', look(styles.title), `margin-bottom:${lines(distances.addresseeLines)}`),
  ...headings,
  rule('.letterhead', 'border:0', 'padding:0', `margin:0 0 ${lines(distances.titleLines)}`),
  rule('.letterhead .copy-number', look(styles.copyNumber)),
  rule('.letterhead .classification', look(styles.classification)),
  rule(
    '.letterhead .mark',
    look(styles.letterheadMark),
    `color:#${letterheadRed}`,
    `padding:${distances.markDrop}mm 0 ${lines(distances.numberLines)}`,
    'white-space:nowrap',
  ),
  rule('.copy-number~.mark', `padding-top:calc(${distances.markDrop}mm - ${lines(1)})`),
  rule('.classification~.mark', `padding-top:calc(${distances.markDrop}mm - ${lines(2)})`),
  rule(
    '.letterhead.document,.letterhead.minutes',
    `border-bottom:${ruleWidths.letterhead}mm solid #${letterheadRed}`,
    `padding-bottom:${distances.headRule}mm`,
  ),
  rule(
    '.letterhead.letter .mark',
    `margin:0 -${right} ${decimals(letterNumberDrop - halfLeading)}mm -${left}`,
    'padding:0',
    'border:0',
  ),
  rule(
    '.letter .mark::after',
    'content:""',
    'display:block',
    `margin-top:calc(${letterHeadRule}mm - ${points(markLeading)})`,
    `height:${letterRuleGap}mm`,
    `border-top:${redRule(letterThick)}`,
    `border-bottom:${redRule(letterThin)}`,
  ),
  rule('.letterhead .document-number', look({ ...styles.documentNumber, indent: 0 })),
  rule('.letterhead .signers', look(styles.signerLabel)),
  rule('.dateline', look(styles.dateline), `margin-bottom:${lines(distances.datelineLines)}`),
  rule('.addressee', look(styles.addressee)),
  rule('.attachments', `margin:${lines(distances.attachmentLines)} 0 0 2em`),
  rule('.attachments p,.attachments li', look({ ...styles.body, align: 'left', indent: 0 })),
  rule('.signature', 'break-inside:avoid'),
  rule('.sealed', `margin:${lines(distances.sealedLines)} ${distances.sealedDateIndent}em 0 auto`),
  rule(
    '.unsealed',
    `margin:${lines(distances.unsealedLines)} ${distances.unsealedIndent}em 0 auto`,
  ),
  rule('.sealed p', look({ ...styles.signature, align: 'center' })),
  rule('.unsealed p', look({ ...styles.signature, align: 'left' })),
  rule('.remark', look(styles.remark)),
  rule('.contents p', look(styles.contentsTitle)),
  rule('.contents li', look(styles.contentsEntry)),
  rule('caption,.caption', look(styles.tableCaption)),
  rule(
    'table',
    `font:${points(styles.tableText.size)}/${points(styles.tableText.lineHeight)} var(--songti)`,
    'min-width:0!important',
    'letter-spacing:0',
  ),
  rule(
    '.small',
    `font-size:${points(styles.smallTableText.size)}`,
    `line-height:${points(styles.smallTableText.lineHeight)}`,
  ),
  rule(
    'td,th',
    'border-color:#000',
    'border-width:.5pt',
    `padding-block:${points(cellPadding.above)}`,
    `padding-left:calc(${points(cellPadding.beside)} + var(--before,0em))`,
    `padding-right:calc(${points(cellPadding.beside)} + var(--after,0em))`,
  ),
  rule('thead', 'display:table-header-group'),
  rule('thead th,thead td', 'background:none'),
  rule('tr,.kept', 'break-inside:avoid'),
  rule('.scroll', 'overflow:visible'),
  rule('.table,.chart', `margin:${lines(0.5)} 0`),
  rule('.note', look(styles.tableNote), 'color:#000'),
  rule('.chart', 'break-inside:avoid'),
  rule('.chart .wide', 'display:block'),
  rule('.chart svg', 'max-width:none'),
  rule('.chart .narrow,figcaption', 'display:none'),
  rule('.behind,.done,.absent', 'background:none'),
  rule('.page-break', 'break-after:page'),
  rule(
    '.annex,.sheet,.sheet+.sheet',
    'break-before:page',
    'break-after:page',
    'margin:0',
    'padding:0',
    'border:0',
  ),
  rule('.landscape', 'page:landscape'),
  ...letterPages,
  rule('.annex-label', look(styles.annexLabel)),
  rule(
    '.annex-title',
    look(styles.annexTitle),
    `margin:${lines(1)} 0 ${lines(distances.annexTitleLines)}`,
  ),
  rule(
    '.colophon',
    `margin-top:${lines(1)}`,
    `border-block:${ruleWidths.colophonOuter}mm solid #000`,
    'break-inside:avoid',
  ),
  rule('.colophon.bare', 'border:0'),
  rule('.copies+.printer', `border-top:${ruleWidths.colophonInner}mm solid #000`),
  rule('.colophon p', look(styles.colophon)),
  '}',
].join('\n')
