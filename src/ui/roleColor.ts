/** How many colors tokens.css has for roles. */
const colors = 7
/** Any odd number spreads names well; with this one the roles that come with the console have a color each. */
const factor = 84_991

/**
 * CSS color of the square beside a role's name: by the name alone, so that a role has the same one everywhere and for
 * everybody. Two roles may share one; the name beside it tells them apart.
 */
export function roleColor(name: string): string {
  let hash = 0
  for (const character of name) hash = (hash * factor + (character.codePointAt(0) ?? 0)) >>> 0
  return `var(--rc-role-${(hash % colors) + 1})`
}
