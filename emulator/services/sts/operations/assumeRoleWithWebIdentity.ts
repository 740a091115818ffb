import type { AssumeRoleWithWebIdentityCommandInput, AssumeRoleWithWebIdentityCommandOutput } from '@aws-sdk/client-sts'
import { identityPoolProvider } from '#iam/identity-pool/webIdentityContext.ts'
import { roleByArn } from '../../../directory/role.ts'
import type { Operation } from '../../operation.ts'
import { accessDenied } from '../errors.ts'
import { issueRoleSession } from '../issueRoleSession.ts'
import { passedPolicies } from '../passedPolicies.ts'
import { sessionDuration } from '../sessionDuration.ts'
import { requireIdentityPoolToken } from '../webIdentityToken.ts'
import { webIdentityTrust } from '../webIdentityTrust.ts'

/**
 * The second step of the classic flow: the token of an identity pool, for any role that trusts it. Nobody signs. A role
 * that is not there and one that does not trust are answered alike.
 */
export const assumeRoleWithWebIdentity: Operation<
  AssumeRoleWithWebIdentityCommandInput,
  AssumeRoleWithWebIdentityCommandOutput
> = {
  authorization: 'public',
  honours: {
    RoleArn: true,
    RoleSessionName: true,
    WebIdentityToken: true,
    ProviderId: false,
    PolicyArns: { each: { arn: true } },
    Policy: true,
    DurationSeconds: true,
    MinimumSessionTokenSize: false,
  },
  run(input, context) {
    const { RoleArn: roleArn = '', RoleSessionName: sessionName = '', WebIdentityToken: text = '' } = input
    // Only for providers of OAuth 2.0 access tokens, which are no JWTs.
    const token = requireIdentityPoolToken(text, context)
    const role = roleByArn(context.settled, roleArn)
    if (!role || !webIdentityTrust({ role, sessionName, token }, context)) {
      throw accessDenied('Not authorized to perform sts:AssumeRoleWithWebIdentity')
    }
    const duration = sessionDuration(input.DurationSeconds, role)
    const passed = passedPolicies(input, context)
    const { tags, ...webIdentity } = token
    const session = {
      sessionName,
      webIdentity,
      ...(passed && { passedPolicies: passed }),
      ...(Object.keys(tags).length > 0 && { tags }),
    }
    return {
      ...issueRoleSession(role, session, duration, context),
      SubjectFromWebIdentityToken: token.identityId,
      Audience: token.identityPoolId,
      Provider: identityPoolProvider,
    }
  },
}
