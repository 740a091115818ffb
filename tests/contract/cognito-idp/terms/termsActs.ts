/** What tests do with terms of use. */
import {
  CreateTermsCommand,
  type CreateTermsCommandInput,
  CreateUserPoolClientCommand,
  type TermsType,
} from '@aws-sdk/client-cognito-identity-provider'
import type { TestPools } from '../startPools.ts'

/** A version 4 id that nothing has. */
export const unknownId = '11111111-1111-4111-8111-111111111111'
export const noSuchTerms = 'ResourceNotFoundException: Terms do not exist.'
export const links = { 'cognito:default': 'https://team.example/terms', 'cognito:german': 'https://team.example/agb' }

/** A client of its own for a test. @returns its id. */
export async function newClient(pools: TestPools, UserPoolId = pools.poolId): Promise<string> {
  const { UserPoolClient } = await pools.root.send(new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'site' }))
  return UserPoolClient?.ClientId ?? ''
}

export function createTerms(pools: TestPools, input: Partial<CreateTermsCommandInput> = {}, client = pools.root) {
  return client.send(
    new CreateTermsCommand({
      UserPoolId: pools.poolId,
      ClientId: pools.clientId,
      TermsName: 'terms-of-use',
      TermsSource: 'LINK',
      Enforcement: 'NONE',
      Links: links,
      ...input,
    }),
  )
}

/** Terms of a client that has no others. */
export async function newTerms(pools: TestPools, input: Partial<CreateTermsCommandInput> = {}): Promise<TermsType> {
  const { Terms } = await createTerms(pools, { ClientId: await newClient(pools), ...input })
  if (!Terms) throw new Error('No terms were made.')
  return Terms
}
