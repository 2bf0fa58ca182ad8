/**
 * What no line may begin with: Word's own list for zh-CN, and the connectors and the solidus of
 * GB/T 15834-2011 5.1.
 */
export const noLineStart =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠–—/'

/** What no line may end with: Word's own list for zh-CN, and the solidus. */
export const noLineEnd = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥/'
