/** How long the Permissions page computes: eight roles by 150 things that each may do or not, as verdicts and with all reasons. */
import { accessRoles } from '#access/roles.ts'
import type { AwsConfig } from '../src/aws/configuration/configuration.ts'
import type { ToldPolicies } from '../src/aws/policies/policies.ts'
import { questionRows } from '../src/features/permissions/ask/questionRows.ts'
import { median } from './median.ts'

const personas = 8
const capabilities = 150
const rounds = 15
const account = '123456789012'
const configuration: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_p',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: false,
  places: [],
}
const actions = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 'route53:ListHostedZones', 'iam:GetRole']

interface MatrixTimes {
  readonly verdictsMs: number
  /** The same with the trace of every cell, which the page makes of one that is opened. */
  readonly tracedMs: number
}

/** @returns milliseconds of the whole matrix, the usual ones of fifteen */
export function matrixTimes(): MatrixTimes {
  const roles = Array.from({ length: personas }, (_, at) => {
    const role = accessRoles[at % accessRoles.length]
    if (!role) throw new Error('There are no roles.')
    const name = `${role.name}-${at}`
    return { arn: `arn:aws:iam::${account}:role/${name}`, name, givenTo: '', isGuest: false, policies: role.policies }
  })
  const answers = new Map<string, ToldPolicies>(
    roles.map(({ arn, policies }) => [
      arn,
      { kind: 'told', policies: { account, roleArn: arn, identityBased: policies, buckets: { 'team-photos': [] } } },
    ]),
  )
  const questions = Array.from({ length: capabilities }, (_, at) => ({
    action: actions[at % actions.length] ?? '',
    resource: `arn:aws:s3:::team-photos/shared/${at}.txt`,
  }))
  const matrix = () => questionRows(configuration, roles, answers, questions)
  return {
    verdictsMs: medianMs(matrix),
    tracedMs: medianMs(() => matrix().map(({ cells }) => cells.map(({ reason }) => reason))),
  }
}

function medianMs(run: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  })
  return median(times)
}
