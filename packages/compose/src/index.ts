export { composeReport, type ReportSettings } from './compose-report.ts'
export type { ReportData } from './model/report-data.ts'
export { readTemplate } from './template/read-template.ts'
export type { Template, TemplateFile, TemplateOption } from './template/template.ts'
