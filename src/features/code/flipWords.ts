import type { PermissionFlip } from '#contract/ownCode.ts'

const counted = (count: number) => `${count} ${count === 1 ? 'permission' : 'permissions'}`

/** "readers lose 2 permissions; admins gain 1 permission." Who loses something stands first. */
export function flipSentence(flips: readonly PermissionFlip[]): string {
  if (flips.length === 0) return 'No permission flips.'
  const parts = (['lose', 'gain'] as const).flatMap((change) => {
    const those = flips.filter((flip) => flip.change === change)
    return [...new Set(those.map(({ who }) => who))].map(
      (who) => `${who} ${change} ${counted(those.filter((flip) => flip.who === who).length)}`,
    )
  })
  return `${parts.join('; ')}.`
}

/** "2 lost, 1 gained" */
export function flipCount(flips: readonly PermissionFlip[]): string {
  const lost = flips.filter(({ change }) => change === 'lose').length
  const gained = flips.length - lost
  const parts = [...(lost > 0 ? [`${lost} lost`] : []), ...(gained > 0 ? [`${gained} gained`] : [])]
  return parts.length > 0 ? parts.join(', ') : 'none'
}
