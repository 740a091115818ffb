import { type EffectiveName, effectiveName } from '../names/effectiveName.ts'
import { asciiName } from '../names/internationalName.ts'

/**
 * The full name that an alias answers like, without the trailing dot. In the zone's own it is relative, as every name
 * in the form (R53-040); that of a service is written whole.
 */
export function aliasTargetName(
  { aliasTarget, aliasZone }: { readonly aliasTarget: string; readonly aliasZone: string },
  zone: { readonly id: string; readonly name: string },
): EffectiveName {
  if (aliasZone.trim() === zone.id) return effectiveName(aliasTarget, zone.name)
  return { name: asciiName(aliasTarget.trim()).replace(/\.$/, '') }
}
