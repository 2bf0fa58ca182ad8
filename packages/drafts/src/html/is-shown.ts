import type { Element } from 'hast'
import { unseen } from './kinds.ts'

const isHidden = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false

export const isShown = ({ tagName, properties }: Element): boolean =>
  !unseen.has(tagName) &&
  !isHidden(properties.hidden) &&
  !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(String(properties.style ?? ''))
