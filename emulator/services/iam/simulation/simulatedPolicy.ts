import type { Policy } from '#iam/types.ts'
import type { CallerLayer } from '../../../callers/caller.ts'
import type { OperationContext } from '../../operation.ts'
import { policyText, readPolicyText } from '../policyText.ts'

/** A policy that takes part in a simulation, with the name that the result calls it by. */
export interface SimulatedPolicy extends Policy {
  readonly text: string
}

/** The layers of a simulation. An absent layer is not in force. */
export type SimulatedPolicies = Readonly<Partial<Record<CallerLayer | 'resource-based', readonly SimulatedPolicy[]>>>

/** Policies that came with the request, as `PolicyInputList.1`, `PolicyInputList.2`... */
export function policiesFromInput(
  texts: readonly string[] | undefined,
  member: 'PolicyInputList' | 'PermissionsBoundaryPolicyInputList',
  context: OperationContext,
): readonly SimulatedPolicy[] {
  return (texts ?? []).map((text, index) => ({
    name: `${member}.${index + 1}`,
    document: readPolicyText(text, 'identity', context),
    text,
  }))
}

/** Policies of the state: inline ones by kind, owner and name, managed ones by their name. */
export function policiesFromState(policies: readonly Policy[], owner: string): readonly SimulatedPolicy[] {
  return policies.map((policy) => ({
    ...policy,
    name: policy.arn === undefined ? `${owner}_${policy.name}` : policy.name,
    text: policyText(policy),
  }))
}
