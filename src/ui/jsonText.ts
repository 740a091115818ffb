/** JSON the way people write it: members in their order, short lists of texts on one line. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/\[\n\s+("[^\n]*",?\n\s*)+\]/g, (list) => {
    const flat = list.replace(/\n\s+/g, ' ').replace(/^\[ /, '[').replace(/ ?\]$/, ']').replace(/ \]$/, ']')
    return flat.length <= 72 ? flat : list
  })
}
