import { letterheadRed } from '@jibao/typography'

/** What an element, or one of a class, carries with it; sizes and faces are the site's. */
export const looks: ReadonlyMap<string, string> = new Map([
  ['p:plain', 'text-indent:2em;text-align:justify'],
  ['li', 'text-indent:2em'],
  ['ol', 'list-style:none;margin:0;padding:0'],
  ['ul', 'list-style:none;margin:0;padding:0'],
  ['table', 'width:100%;border-collapse:collapse'],
  ['caption', 'text-align:center;font-weight:bold'],
  ['th', 'border:1px solid #8a8a8a;padding:4px 6px'],
  ['th:row', 'font-weight:normal;text-align:left'],
  ['th:rowgroup', 'font-weight:normal;text-align:left'],
  ['td', 'border:1px solid #8a8a8a;padding:4px 6px'],
  ['.centre', 'text-align:center'],
  ['.title', 'text-align:center'],
  ['.annex-title', 'text-align:center'],
  ['.dateline', 'text-align:center'],
  ['.picture', 'text-align:center'],
  ['.mark', `text-align:center;color:#${letterheadRed};font-size:2em`],
  ['.document-number', 'text-align:center'],
  ['.signature', 'text-align:right'],
  ['mark', 'background:#fff176'],
])
