import type { Finding } from './finding.ts'

/** What all findings come to, in one line, and what follows from it. */
export function headline(findings: readonly Finding[]): { readonly title: string; readonly text: string } {
  const inTheWay = findings.filter(({ standing }) => standing === 'inTheWay')
  const others = inTheWay.filter(({ part }) => part !== 'Bucket')
  const isUntold = findings.some(({ standing, seen }) => standing === 'untold' && !seen.startsWith('told by'))
  if (others.length > 0) {
    const count = inTheWay.length
    return {
      title: 'Not ready yet',
      text: count === 1 ? 'One thing is in the way of a sign-in.' : `${count} things are in the way.`,
    }
  }
  if (inTheWay.length > 0) {
    return inTheWay.length === 1
      ? { title: 'Ready, except for one bucket', text: 'Everything else can be used now; the bucket can follow.' }
      : {
          title: `Ready, except for ${inTheWay.length} buckets`,
          text: 'Everything else can be used now; the buckets can follow.',
        }
  }
  return isUntold
    ? { title: 'Nothing is in the way, as far as was told', text: 'Not every question got an answer that tells.' }
    : { title: 'Ready', text: 'Nothing that can be asked before a sign-in is in the way.' }
}
