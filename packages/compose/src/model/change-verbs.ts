/** Whether figures of the unit rise and fall: rates, scores, ages, standards, a person's income. */
export const isLevel = (unit: string): boolean => /^元|[%‰/]|^[分岁]$/.test(unit)

/** The verbs for what moved to a new figure: what is a level rises and falls, what is counted grows and shrinks. */
export const changeVerbs = (unit: string): { readonly rise: string; readonly fall: string } =>
  isLevel(unit) ? { rise: '提高', fall: '降低' } : { rise: '增加', fall: '减少' }
