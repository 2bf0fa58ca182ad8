export { type Disclosed, type DisclosureSettings, disclose } from './disclosure/disclose.ts'
export { findPersonalData } from './personal-data/find-personal-data.ts'
export { convertScript, type ScriptLocale, type ScriptSettings } from './script/convert-script.ts'
