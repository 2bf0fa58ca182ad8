/** Of zlib's levels, the last that is cheap: 6 takes half as long again and saves a hundredth. */
export const level = 5
