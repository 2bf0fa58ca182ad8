/**
 * Tries of Unicode properties lie deflated twice in packages, which inflate them as they are loaded, by a program that
 * runs in browsers too. In a process that has just begun, zlib needs a tenth of its time.
 */
export const inflateNatively = {
  name: 'inflate-natively',
  setup(build) {
    build.onResolve({ filter: /^tiny-inflate$/ }, ({ path }) => ({
      path,
      namespace: 'inflate-natively',
    }))
    build.onLoad({ filter: /./, namespace: 'inflate-natively' }, () => ({
      contents: `const { inflateRawSync } = require('node:zlib')
module.exports = (deflated, room) => {
  room.set(inflateRawSync(deflated))
  return room
}`,
    }))
  },
}
