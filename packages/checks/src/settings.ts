export type { CheckSettings, FindingExcuse } from '@jibao/data-model'
