import type { DecisionEntry } from '#contract/decisionEntry.ts'
import { accountOf } from '#iam/evaluate/preparedRequest.ts'
import { toAuthorizationDetails } from '#iam/exchange/authorizationDetails.ts'
import { requestIdOf } from '../../../request/authorizationId.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../operation.ts'
import { tokenPage } from '../../tokenPage.ts'
import type { GetRequestAuthorizationDetailsInput, GetRequestAuthorizationDetailsOutput } from '../schemas.ts'

/** Evaluations in one answer. AWS does not document how many. */
const evaluationsOfPage = 100

/**
 * How a denied request was evaluated: for whoever may ask, in the account of the principal that was denied, in the region
 * where it was.
 */
export const getRequestAuthorizationDetails: Operation<
  GetRequestAuthorizationDetailsInput,
  GetRequestAuthorizationDetailsOutput
> = {
  authorization: 'permission',
  honours: { authorizationId: true, nextToken: true },
  run({ authorizationId = '', nextToken }, context) {
    const requestId = requestIdOf(authorizationId)
    const entry = requestId === undefined ? undefined : context.decisionOf(requestId)
    if (!entry || !mayBeTold(entry, context)) throw notFound()
    const { evaluations, ...details } = toAuthorizationDetails(entry.decisions)
    const { page, next } = tokenPage(evaluations, { token: nextToken, size: evaluationsOfPage, invalidToken })
    return { ...details, evaluations: page, ...(next !== undefined && { nextToken: next }) }
  },
}

function mayBeTold({ decisions }: DecisionEntry, { principal, region }: OperationContext): boolean {
  const denied = decisions.find(({ verdict }) => verdict !== 'allowed')?.request
  const account = denied && accountOf(denied.principal)
  return account !== undefined && account === accountOf(principal) && denied?.context['aws:RequestedRegion'] === region
}

/** AWS does not document the sentences. */
const invalidToken = () => new AwsError('ValidationException', 'The nextToken is not valid.', { status: 400 })

function notFound(): AwsError {
  return new AwsError(
    'ResourceNotFoundException',
    'The requested authorization details do not exist in this region or have expired.',
    { status: 404 },
  )
}
