/** How many colors tokens.css has for roles. */
const colors = 7

/**
 * CSS color of the square beside a role's name: by the name alone, so that a role has the same one everywhere and for
 * everybody. Two roles may share one; the name beside it tells them apart.
 */
export function roleColor(name: string): string {
  let hash = 0
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return `var(--rc-role-${(hash % colors) + 1})`
}
