export { type XlsxOptions, xlsx } from './xlsx.ts'
