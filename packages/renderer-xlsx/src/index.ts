export { plugin } from './plugin.ts'
export { type XlsxOptions, xlsx } from './xlsx.ts'
