import type { Place } from '#contract/backendOutputs.ts'

/** `private/` of `private/{identityId}/`: where the configuration gives each person a folder. Undefined where it gives none. */
export function ownFolder(places: readonly Place[]): string | undefined {
  return places.map(({ prefix }) => /^(.*?)\{identityId\}/.exec(prefix)?.[1]).find((start) => start !== undefined)
}
