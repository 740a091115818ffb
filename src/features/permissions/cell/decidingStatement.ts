import type { Decision, Statement } from '#iam/types.ts'

/** The statement that decided, as it is written, and where it stands. */
export interface PlacedStatement {
  /** Its Sid, or its place in the policy. */
  readonly name: string
  readonly policy: string
  readonly statement: Statement
}

/** @returns undefined where no statement decided: none allows */
export function decidingStatement({ decidedBy, layers }: Decision): PlacedStatement | undefined {
  if (!decidedBy) return undefined
  const { layer, policyName: policy, statement: at, sid } = decidedBy
  const document = layers.find((one) => one.layer === layer)?.policies.find(({ name }) => name === policy)?.document
  const statement = document && [document.Statement].flat()[at]
  return statement && { name: sid ?? `Statement ${at + 1}`, policy, statement }
}

/** The names of all policies that were looked through, each once. */
export function policiesRead({ layers }: Decision): readonly string[] {
  return [...new Set(layers.flatMap(({ policies }) => policies.map(({ name }) => name)))]
}
