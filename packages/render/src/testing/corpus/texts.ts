import { cell, paragraph, row } from '@jibao/document'
import { reportOf } from './parts.ts'
import type { Specimen } from './specimen.ts'

const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', "=cmd|'/C calc'!A0", "'01", '\t制表']

/** Texts that every format has to carry as they are. */
export const texts: readonly Specimen[] = [
  {
    name: 'text that other languages would run',
    report: reportOf(
      paragraph('{{constructor}} <script>alert(1)</script> *星* | # 一 `码` &amp; \\'),
      paragraph(']]> <!-- --> "双" \'单\' %s #{x} {0} _x000D_ _x0041_ &#x4e00; <w:t> </body>'),
      {
        type: 'table',
        columns: [{ role: 'text', weight: 1 }],
        header: [row(cell('文字'))],
        rows: hostile.map((text) => row(cell(text))),
      },
    ),
  },
  { name: 'rare character', report: reportOf(paragraph('㐂、䶮、镕、堃、𠮷2、𡉃（𪚥）')) },
  {
    name: 'long paragraph',
    report: reportOf(
      paragraph(
        '各乡镇要把困难群众的冷暖放在心上，逐户走访、逐项核对，做到底数清、情况明。'.repeat(60),
      ),
    ),
  },
]

/** Texts in characters that a face may lack: a renderer may refuse them by name, but not drop them. */
const odd = {
  Arabic: 'مرحبا بالعالم، ٢٠٢٤',
  Hebrew: 'שלום עולם 2024',
  'Hebrew between Chinese': '名称（עברית）及其他',
  emoji: '完成👍，进度📈',
  'emoji joined to one': '家庭👨‍👩‍👧‍👦与护理👩🏽‍⚕️',
  'flags and keycaps': '🇨🇳、1️⃣',
  'variation selectors': '❤️与❤︎，葛󠄀',
  'combining marks': 'é ñ ā̀',
  Thai: 'สวัสดี',
} as const

export const oddTexts: readonly Specimen[] = Object.entries(odd).map(([script, text]) => ({
  name: `text in ${script}`,
  report: reportOf(paragraph('其一：', text, '。'), {
    type: 'table',
    columns: [{ role: 'text', weight: 1 }],
    header: [],
    rows: [row(cell(text))],
  }),
}))
