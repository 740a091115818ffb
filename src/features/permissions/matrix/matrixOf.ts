import type { Decision } from '#iam/types.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { ToldPolicies } from '../../../aws/policies/policies.ts'
import type { VerdictName } from '../../../outcomes/verdictLooks.ts'
import { verdictOfDecision } from '../../../outcomes/verdictOfDecision.ts'
import { capabilities } from '../../../session/may-do/capabilities.ts'
import { foretellCapabilities } from '../../../session/may-do/foretellCapabilities.ts'
import { anyIdentity } from '../../../session/may-do/ownIdentity.ts'
import type { Question } from '../ask/question.ts'
import type { PoolRole } from '../roles/poolRoles.ts'
import { groupOfService, type RowGroup } from './groups.ts'
import { unknownReason } from './unknownReason.ts'

/** Whether a role may do something, and what decides it. */
export interface MatrixCell {
  readonly verdict: VerdictName
  /** A sentence where nothing can be told. */
  readonly reason: Decision | string
}

export interface MatrixRow {
  /** The capability's, or the text of what was asked. */
  readonly id: string
  readonly label: string
  readonly group: RowGroup
  /** What somebody typed. */
  readonly asked?: Question
  /** One for each role, in their order. */
  readonly cells: readonly MatrixCell[]
}

/** What every role may do of what the console offers, by what is told of its policies. */
export function matrixOf(
  configuration: AwsConfig,
  roles: readonly PoolRole[],
  answers: ReadonlyMap<string, ToldPolicies>,
  zones: readonly { readonly id: string; readonly name: string }[],
): readonly MatrixRow[] {
  const columns = roles.map(({ arn, isGuest }) => {
    const answer = answers.get(arn)
    return answer?.kind === 'told'
      ? foretellCapabilities(configuration, answer.policies, { isGuest }, zones)
      : undefined
  })
  return capabilities(configuration, anyIdentity, zones).map(({ id, label, call }, at) => ({
    id,
    label,
    group: groupOfService(call.service),
    cells: roles.map((role, column): MatrixCell => {
      const decision = columns[column]?.[at]?.decision
      return decision
        ? { verdict: verdictOfDecision(decision), reason: decision }
        : { verdict: 'unknown', reason: unknownReason(role, answers.get(role.arn), call) }
    }),
  }))
}
