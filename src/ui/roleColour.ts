const known = new Set(['authenticated', 'operators', 'readers', 'admins', 'guest'])

/**
 * CSS colour of the square beside a role's name. Roles that the house does not know share the quiet colour of
 * `authenticated`.
 */
export function roleColour(name: string): string {
  return `var(--rc-role-${known.has(name) ? name : 'authenticated'})`
}
