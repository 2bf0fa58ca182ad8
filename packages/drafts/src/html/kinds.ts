/** Elements whose content is not shown, or shown by what the page does and not by what it says. */
export const unseen: ReadonlySet<string> = new Set(
  'head script style template noscript iframe object embed audio video canvas svg math select datalist textarea button input'.split(
    ' ',
  ),
)

/** Elements that stand on lines of their own. */
export const blocks: ReadonlySet<string> = new Set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr li main menu nav ol p pre section summary ul h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr td th'.split(
    ' ',
  ),
)
