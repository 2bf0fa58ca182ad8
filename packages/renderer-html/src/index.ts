export { type HtmlOptions, html } from './html.ts'
export { plugin } from './plugin.ts'
