/**
 * Units of ECharts to a point. It moves lines to whole units, for the pixels of a screen; in tenths of
 * a point that cannot be seen.
 */
export const unitsPerPoint = 10
