/** How AWS evaluated a request that it denied. */
import type { AuthorizationDetails } from '#iam/exchange/authorizationDetails.ts'
import { fromAuthorizationDetails } from '#iam/exchange/fromAuthorizationDetails.ts'
import type { Decision } from '#iam/types.ts'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import type { AnyClient } from '../../operations/callOperation.ts'
import { mapDone } from '../mapDone.ts'
import { requestAuthorizationDetailsCommand } from './requestAuthorizationDetailsCommand.ts'

type DetailsPage = Partial<AuthorizationDetails> & { readonly nextToken?: string }

/**
 * AWS's own decisions about one request, one for each action and resource that it needed. They say which statements
 * matched, not how: AWS gives the documents elsewhere.
 * @param authorizationId as the refusal told it
 */
export async function getRequestAuthorizationDetails(
  aws: AwsCaller,
  authorizationId: string,
  options?: CallOptions,
): Promise<Outcome<readonly Decision[]>> {
  const client = (await aws.clients.iamToolbox()) as unknown as AnyClient
  const decisions: Decision[] = []
  let nextToken: string | undefined
  for (;;) {
    const command = requestAuthorizationDetailsCommand({
      authorizationId,
      ...(nextToken !== undefined && { nextToken }),
    })
    const outcome = (await aws.call(client, command, options)) as Outcome<DetailsPage>
    if (outcome.kind !== 'done') return outcome
    const { requestContext = {}, evaluations = [], policies = [] } = outcome.value
    decisions.push(...fromAuthorizationDetails({ requestContext, evaluations, policies }))
    nextToken = outcome.value.nextToken
    if (nextToken === undefined) return mapDone(outcome, () => decisions)
  }
}
