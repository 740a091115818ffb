import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { ToldPolicies } from '../../../aws/policies/policies.ts'
import { verdictOfDecision } from '../../../outcomes/verdictOfDecision.ts'
import { bucketOfArn } from '../../../session/predictions/bucketOfArn.ts'
import { policiesOnBucket } from '../../../session/predictions/layersInForce.ts'
import { predictRequest } from '../../../session/predictions/predictRequest.ts'
import { predictVerdict } from '../../../session/predictions/predictVerdict.ts'
import { columnsOf, type MatrixColumn } from '../matrix/columnsOf.ts'
import { lazyCell, type MatrixCell } from '../matrix/matrixCell.ts'
import type { MatrixRow } from '../matrix/matrixOf.ts'
import { unknownReason } from '../matrix/unknownReason.ts'
import type { PoolRole } from '../roles/poolRoles.ts'
import { type Question, questionText } from './question.ts'

/** What every role would be answered to questions, a row for each, by what is told of its policies. */
export function questionRows(
  configuration: AwsConfig,
  roles: readonly PoolRole[],
  answers: ReadonlyMap<string, ToldPolicies>,
  questions: readonly Question[],
): readonly MatrixRow[] {
  const columns = columnsOf(configuration, roles, answers)
  return questions.map((question) => {
    const text = questionText(question)
    const cells = columns.map((column) => cellOf(column, question))
    return { id: text, label: text, group: 'asked', isCommon: true, asked: question, cells }
  })
}

function cellOf({ role, answer, asker }: MatrixColumn, question: Question): MatrixCell {
  const bucket = bucketOfArn(question.resource)
  const about = { service: bucket === undefined ? 'iam' : 's3', input: { Bucket: bucket } } as const
  const why = () => unknownReason(role, answer, about)
  const onResource = bucket === undefined ? [] : asker && policiesOnBucket(asker.policies, bucket)
  const asked = { ...question, context: {} }
  const told = asker && onResource && predictVerdict(asker, asked, onResource)
  if (!told) return lazyCell('unknown', why)
  return lazyCell(verdictOfDecision(told), () => predictRequest(asker, asked, onResource) ?? why())
}
