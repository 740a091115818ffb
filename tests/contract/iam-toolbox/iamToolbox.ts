/** A client of AWS's IAM Toolbox, of which the SDK has none yet: its own parts, around the operations as the emulator declares them. */
import { AccessAnalyzerClient, type AccessAnalyzerClientConfig } from '@aws-sdk/client-accessanalyzer'
import { Command } from '@smithy/core/client'
import { getEndpointPlugin } from '@smithy/core/endpoints'
import type { StaticOperationSchema } from '@smithy/types'
import type {
  GetRequestAuthorizationDetailsInput,
  GetRequestAuthorizationDetailsOutput,
} from '../../../emulator/services/iam-toolbox/schemas.ts'
import { iamToolboxSchemas } from '../../../emulator/services/iam-toolbox/schemas.ts'

/** Where requests go: to the endpoint that the client was given. */
const parameters = {
  Endpoint: { type: 'builtInParams', name: 'endpoint' },
  Region: { type: 'builtInParams', name: 'region' },
} as const

function commandOf<Input, Output>(operation: readonly unknown[]) {
  const schema = operation as unknown as StaticOperationSchema
  return Command.classBuilder()
    .m((_command, _stack, config) => [getEndpointPlugin(config as never, parameters)])
    .s('AuthRequestService', schema[2], {})
    .n('IamToolboxClient', `${schema[2]}Command`)
    .sc(schema)
    .build() as unknown as new (input: Input) => { readonly output: Output }
}

export const GetRequestAuthorizationDetailsCommand = commandOf<
  GetRequestAuthorizationDetailsInput,
  GetRequestAuthorizationDetailsOutput
>(iamToolboxSchemas.getRequestAuthorizationDetails)

export const GetRequestAuthorizationPolicyCommand = commandOf<{ authorizationId: string; policyUri: string }, object>(
  iamToolboxSchemas.getRequestAuthorizationPolicy,
)

/** Signs for `iam`, as AWS's own does, and speaks the same protocol as Access Analyzer's client. */
export class IamToolboxClient {
  readonly #client: AccessAnalyzerClient

  constructor(configuration: AccessAnalyzerClientConfig) {
    const settings = { ...configuration, signingName: 'iam' }
    this.#client = new AccessAnalyzerClient(settings)
  }

  send<Output>(command: { readonly output: Output }): Promise<Output> {
    return this.#client.send(command as never) as Promise<Output>
  }
}
