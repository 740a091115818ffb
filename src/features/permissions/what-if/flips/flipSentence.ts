import type { WhatIf } from './whatIf.ts'

/** "readers gain deleting in the own folder, and lose listing shared/": what would change, in a sentence without its end. */
export function flipSentence({ capabilities, calls, given }: WhatIf): string {
  if (given.length > 0)
    return given.map(({ who, before, after }) => `${who}: ${before} before, ${after} after`).join('; ')
  const roles = [...new Set(capabilities.map(({ role }) => role))]
  const parts = roles.map((role) => {
    const of = (change: 'gain' | 'lose') =>
      capabilities.filter((flip) => flip.role === role && flip.change === change).map(({ label }) => lowered(label))
    const [gained, lost] = [of('gain'), of('lose')]
    return `${role} ${[
      ...(gained.length > 0 ? [`gain: ${listed(gained)}`] : []),
      ...(lost.length > 0 ? [`lose: ${listed(lost)}`] : []),
    ].join(', and ')}`
  })
  if (parts.length > 0) return parts.join('; ')
  const count = calls.length
  if (count > 0) return `${count} recorded ${count === 1 ? 'call' : 'calls'} would be decided otherwise`
  return 'nothing that is looked at would be decided otherwise'
}

const mostNamed = 3

function listed(labels: readonly string[]): string {
  const named = labels.slice(0, mostNamed).join(', ')
  return labels.length > mostNamed ? `${named} and ${labels.length - mostNamed} more` : named
}

const lowered = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)
