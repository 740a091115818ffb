import { decodeName } from './decodeName.ts'

/**
 * A record's name as it stands in its zone: `@` at the top, else without the zone's own name. Both with or without
 * trailing dot.
 */
export function relativeName(name: string, zoneName: string): string {
  const bare = name.replace(/\.$/, '')
  if (bare === zoneName) return '@'
  const suffix = `.${zoneName}`
  return decodeName(bare.endsWith(suffix) ? bare.slice(0, -suffix.length) : bare)
}
