import type { GetSessionTokenCommandInput, GetSessionTokenCommandOutput } from '@aws-sdk/client-sts'
import { credentialsIssuer } from '../../../callers/sessionCredentials.ts'
import type { Operation, OperationContext } from '../../operation.ts'
import { accessDenied } from '../errors.ts'
import { awsCredentials } from '../issueRoleSession.ts'

/** Seconds: what a user's session lasts where the request does not say, and the most that the account's owner gets. */
const defaultOfUsers = 43_200
const mostOfOwner = 3600

/** Temporary credentials of the very user who asks. Needs no permission, and long-term credentials. */
export const getSessionToken: Operation<GetSessionTokenCommandInput, GetSessionTokenCommandOutput> = {
  authorization: 'identity',
  honours: { DurationSeconds: true, SerialNumber: false, TokenCode: false, MinimumSessionTokenSize: false },
  run(input, context) {
    const { account, principal, session, userId = '', store, random, clock } = context
    if (session) throw accessDenied('Cannot call GetSessionToken with session credentials')
    const now = clock()
    const credentials = credentialsIssuer(store, random).issue({
      ...(principal.type === 'Account' && principal.account !== account && { account: principal.account }),
      ...(principal.type === 'User' && { userName: principal.arn.slice(principal.arn.lastIndexOf('/') + 1) }),
      userId,
      issuedAt: now,
      expiresAt: now + duration(input, principal) * 1000,
    })
    return { Credentials: awsCredentials(credentials) }
  },
}

/** A longer session of the owner's is shortened, not rejected (STS API Reference, GetSessionToken). */
function duration(
  { DurationSeconds: wanted }: GetSessionTokenCommandInput,
  { type }: OperationContext['principal'],
): number {
  if (type !== 'Account') return wanted ?? defaultOfUsers
  return Math.min(wanted ?? mostOfOwner, mostOfOwner)
}
