import { linePitch, millimetresToPoints, type TextStyle } from '@jibao/typography'

/**
 * From line to line of the body, points. At the 10.39 mm of GB/T 33476.2-2016 22 lines of 16 pt type
 * end 1.2 mm above the foot of the type area; at 10.43 mm they fill it (GB/T 9704-2012 5.2.3).
 */
export const pitch = millimetresToPoints(10.43)

/** From line to line of a style, whose own pitch is made for `linePitch`. */
export const pitchOf = ({ lineHeight }: TextStyle): number => (lineHeight * pitch) / linePitch

/** What a line has below its characters. */
export const leading = (style: TextStyle): number => pitchOf(style) - style.size
