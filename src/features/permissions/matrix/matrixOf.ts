import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { ToldPolicies } from '../../../aws/policies/policies.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import { verdictOfDecision } from '../../../outcomes/verdictOfDecision.ts'
import { everyCapability } from '../../../session/may-do/everyCapability.ts'
import { anyIdentity } from '../../../session/may-do/ownIdentity.ts'
import { predictCall, predictCallVerdict } from '../../../session/predictions/predictCall.ts'
import type { Question } from '../ask/question.ts'
import type { PoolRole } from '../roles/poolRoles.ts'
import { columnsOf, type MatrixColumn } from './columnsOf.ts'
import type { RowGroup } from './groups.ts'
import { lazyCell, type MatrixCell } from './matrixCell.ts'
import { unknownReason } from './unknownReason.ts'

export interface MatrixRow {
  /** The capability's, or the text of what was asked. */
  readonly id: string
  readonly label: string
  readonly group: RowGroup
  /** Whether it stands there before anybody unfolds its group. */
  readonly isCommon: boolean
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
  const columns = columnsOf(configuration, roles, answers)
  return everyCapability(configuration, anyIdentity, zones).map(({ id, label, page, isCommon, call }) => ({
    id,
    label,
    group: page,
    isCommon,
    cells: columns.map((column) => cellOf(column, call)),
  }))
}

function cellOf({ role, answer, asker }: MatrixColumn, call: AskedCall): MatrixCell {
  const told = asker && predictCallVerdict(asker, call, serviceRequirements)
  const why = () => unknownReason(role, answer, call)
  if (!asker || !told) return lazyCell('unknown', why)
  return lazyCell(verdictOfDecision(told), () => predictCall(asker, call, serviceRequirements) ?? why())
}
