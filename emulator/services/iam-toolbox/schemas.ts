/**
 * The operations of AWS's IAM Toolbox (preview, version 2018-05-10) in the form that the SDK ships for other services, until
 * there is a client of it to take them from. Follows the IAM Toolbox API Reference.
 */
import type { AuthorizationDetails } from '#iam/exchange/authorizationDetails.ts'

export interface GetRequestAuthorizationDetailsInput {
  readonly authorizationId: string | undefined
  readonly nextToken?: string | undefined
}

export interface GetRequestAuthorizationDetailsOutput extends AuthorizationDetails {
  readonly nextToken?: string
}

const namespace = 'com.amazonaws.iamtoolbox'
const text = 0
const flag = 2
/** A map of free JSON, by condition key. */
const keys = 128 | 15
const label = 1

const listOf = (name: string, item: unknown) => [1, namespace, `${name}List`, 0, () => item] as const
/** @param required of so many members, which stand first, each is there. */
const structure = (name: string, members: Readonly<Record<string, unknown>>, required = 0) =>
  [3, namespace, name, 0, Object.keys(members), Object.values(members), required] as const
const error = (name: string, httpError: number) =>
  [-3, namespace, name, { error: httpError < 500 ? 'client' : 'server', httpError }, ['message'], [text], 1] as const

const matchedStatement = structure('MatchedStatement', { sid: text, evaluatedEffect: text })
const matchedPolicy = structure(
  'MatchedPolicy',
  { uri: text, matchedStatements: listOf('MatchedStatement', matchedStatement) },
  1,
)
const evaluation = structure(
  'Evaluation',
  {
    action: text,
    resource: text,
    context: keys,
    evaluatedEffect: text,
    matchedPolicies: listOf('MatchedPolicy', matchedPolicy),
  },
  2,
)
const policyInfo = structure('PolicyInfo', {
  type: text,
  inline: flag,
  uri: text,
  attachedTo: listOf('AttachedTo', structure('AttachedTo', { arn: text })),
})

const detailsInput = structure(
  'GetRequestAuthorizationDetailsInput',
  { authorizationId: [text, label], nextToken: [text, { httpQuery: 'nextToken' }] },
  1,
)
const detailsOutput = structure(
  'GetRequestAuthorizationDetailsOutput',
  {
    requestContext: keys,
    evaluations: listOf('Evaluation', evaluation),
    policies: listOf('PolicyInfo', policyInfo),
    nextToken: text,
  },
  3,
)
const policyInput = structure(
  'GetRequestAuthorizationPolicyInput',
  { authorizationId: [text, label], policyUri: [text, { httpQuery: 'policyUri' }] },
  2,
)

const path = '/authorization-details/{authorizationId}'

export const iamToolboxSchemas = {
  getRequestAuthorizationDetails: [
    9,
    namespace,
    'GetRequestAuthorizationDetails',
    { http: ['GET', path, 200] },
    detailsInput,
    detailsOutput,
  ],
  /** Of its answer no more is known than that a policy's document is in it. */
  getRequestAuthorizationPolicy: [
    9,
    namespace,
    'GetRequestAuthorizationPolicy',
    { http: ['GET', `${path}/policy`, 200] },
    policyInput,
    'unit',
  ],
  accessDenied: error('AccessDeniedException', 403),
  internalServer: error('InternalServerException', 500),
  resourceNotFound: error('ResourceNotFoundException', 404),
  validation: error('ValidationException', 400),
} as const
