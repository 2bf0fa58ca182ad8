import type { LoadedRenderer } from '../loaded-plugins.ts'

type Settings = NonNullable<LoadedRenderer['use']>['options']

/** Formats that came along, and whether the file tells from which place of which file a figure comes. */
const formats: Readonly<Record<string, (settings: Settings) => boolean>> = {
  pdf: () => false,
  docx: () => false,
  ofd: () => false,
  html: (settings) => settings?.origins === true,
  xlsx: () => true,
}

/** Of a format that nobody here knows, anything has to be supposed. */
export const showsPlaces = ({ format, plugin, use }: LoadedRenderer): boolean =>
  plugin !== undefined || (formats[format]?.(use?.options) ?? true)
