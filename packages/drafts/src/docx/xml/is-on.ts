import type { Tag } from './walk-part.ts'

/** A property that is switched on by being there, unless it says otherwise. */
export const isOn = ({ attribute }: Tag): boolean =>
  !/^(?:0|false|off)$/.test(attribute('w:val') ?? '')
