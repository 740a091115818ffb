import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { ToldPolicies } from '../../../aws/policies/policies.ts'
import { askerOf } from '../../../session/may-do/askerOf.ts'
import type { Asker } from '../../../session/predictions/predictRequest.ts'
import type { PoolRole } from '../roles/poolRoles.ts'

/** A role with what is told of it. */
export interface MatrixColumn {
  readonly role: PoolRole
  readonly answer: ToldPolicies | undefined
  /** One for the whole column; undefined where nothing is told. */
  readonly asker: Asker | undefined
}

export function columnsOf(
  configuration: AwsConfig,
  roles: readonly PoolRole[],
  answers: ReadonlyMap<string, ToldPolicies>,
): readonly MatrixColumn[] {
  return roles.map((role) => {
    const answer = answers.get(role.arn)
    const { isGuest } = role
    return {
      role,
      answer,
      asker: answer?.kind === 'told' ? askerOf(configuration, answer.policies, { isGuest }) : undefined,
    }
  })
}
