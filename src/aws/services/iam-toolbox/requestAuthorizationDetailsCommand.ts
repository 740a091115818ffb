/** GetRequestAuthorizationDetails as a command of the SDK, which has no client of the IAM Toolbox (preview, 2018-05-10) yet. */
import { Command } from '@smithy/core/client'
import { getEndpointPlugin } from '@smithy/core/endpoints'
import type { StaticOperationSchema } from '@smithy/types'
import type { AnyCommand } from '../../operations/callOperation.ts'

interface Input {
  readonly authorizationId: string
  readonly nextToken?: string
}

const namespace = 'com.amazonaws.iamtoolbox'
/** Free JSON: what stands in it is `AuthorizationDetails`. */
const json = 15
const text = 0
const label = 1

const schema = [
  9,
  namespace,
  'GetRequestAuthorizationDetails',
  { http: ['GET', '/authorization-details/{authorizationId}', 200] },
  [
    3,
    namespace,
    'Input',
    0,
    ['authorizationId', 'nextToken'],
    [
      [text, label],
      [text, { httpQuery: 'nextToken' }],
    ],
    1,
  ],
  [3, namespace, 'Output', 0, ['requestContext', 'evaluations', 'policies', 'nextToken'], [json, json, json, text]],
] as unknown as StaticOperationSchema

/** Where requests go: to the endpoint that the client was given. */
const parameters = {
  Endpoint: { type: 'builtInParams', name: 'endpoint' },
  Region: { type: 'builtInParams', name: 'region' },
} as const

const RequestAuthorizationDetails = Command.classBuilder()
  .m((_command, _stack, config) => [getEndpointPlugin(config as never, parameters)])
  .s('AuthRequestService', 'GetRequestAuthorizationDetails', {})
  .n('IamToolboxClient', 'GetRequestAuthorizationDetailsCommand')
  .sc(schema)
  .build()

export function requestAuthorizationDetailsCommand(input: Input): AnyCommand {
  return new RequestAuthorizationDetails(input) as unknown as AnyCommand
}
