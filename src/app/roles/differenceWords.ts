import type { RoleDifference } from './roleDifference.ts'

/** "gain 3, lose 2", before the choice; nothing where nothing is known. */
export function differenceWords({ gained, lost, unknown }: RoleDifference): string {
  const parts = [
    ...(gained.length > 0 ? [`gain ${gained.length}`] : []),
    ...(lost.length > 0 ? [`lose ${lost.length}`] : []),
  ]
  if (parts.length > 0) return parts.join(', ')
  return unknown > 0 ? 'not told' : 'no difference here'
}

/** "Calls are signed as auditors now: 3 gained, 2 lost.", after it. */
export function switchedWords(role: string, difference: RoleDifference | undefined): string {
  const { gained = [], lost = [] } = difference ?? {}
  const counts = difference && gained.length + lost.length > 0 ? `: ${gained.length} gained, ${lost.length} lost` : ''
  return `Calls are signed as ${role} now${counts}.`
}
