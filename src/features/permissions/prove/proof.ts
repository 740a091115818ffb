import type { VerdictName } from '../../../outcomes/verdictLooks.ts'

/** What a real call showed of a cell. */
export interface Proof {
  /** Milliseconds since 1970. */
  readonly at: number
  /** As the answer showed it; undefined where the call showed nothing. */
  readonly answered: 'allowed' | 'refused' | undefined
  /** As the same call was predicted. */
  readonly predicted: VerdictName
  /** Of the recorded call. */
  readonly callId: string
}

/** Whether a prediction and an answer say the same; undefined where one of them says nothing. */
export function agrees({ answered, predicted }: Proof): boolean | undefined {
  if (answered === undefined || predicted === 'unknown' || predicted === 'browser') return undefined
  return (answered === 'allowed') === (predicted === 'allowed')
}

/** Under which a proof of a cell is kept. */
export function proofKey(roleArn: string, capability: string): string {
  return `${roleArn} ${capability}`
}

/** How many cells were proved and how many turned out otherwise, in a sentence without its end. */
export function proofSentence(proofs: readonly Proof[], cells: number): string {
  const proved = proofs.filter((proof) => agrees(proof) === true).length
  const other = proofs.filter((proof) => agrees(proof) === false).length
  const differ = other === 0 ? '' : `, ${other} turned out otherwise`
  return `${proved} of ${cells} proved by real calls${differ}`
}
