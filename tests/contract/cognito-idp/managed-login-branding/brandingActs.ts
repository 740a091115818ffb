/** What tests do with the styles of managed login. */
import {
  CreateManagedLoginBrandingCommand,
  type CreateManagedLoginBrandingCommandInput,
  CreateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { TestPools } from '../startPools.ts'

/** A version 4 id that nothing has. */
export const unknownId = '11111111-1111-4111-8111-111111111111'
export const bothOrNeither =
  'InvalidParameterException: useCognitoProvidedValues or settings should be specified (but not both)'
export const noSuchBranding = 'ResourceNotFoundException: ManagedLoginBranding does not exist.'

/** The smallest picture that there is. */
export const svg = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))

/** Another client of the pool. @returns its id. */
export async function newClient(pools: TestPools): Promise<string> {
  const { UserPoolClient } = await pools.root.send(
    new CreateUserPoolClientCommand({ UserPoolId: pools.poolId, ClientName: 'site' }),
  )
  return UserPoolClient?.ClientId ?? ''
}

/** A style for a new client, Cognito's own where nothing is said. */
export async function newBranding(
  pools: TestPools,
  input: Partial<CreateManagedLoginBrandingCommandInput> = { UseCognitoProvidedValues: true },
) {
  const ClientId = await newClient(pools)
  const { ManagedLoginBranding: made } = await pools.root.send(
    new CreateManagedLoginBrandingCommand({ UserPoolId: pools.poolId, ClientId, ...input }),
  )
  return { ...made, ClientId }
}
