import type { AwsConfig } from '../configuration/configuration.ts'
import { identityPoolUrl } from '../configuration/serviceUrls.ts'
import { type Answer, answerOf, refusalIn } from './answer.ts'
import { ask, type Asking } from './ask.ts'

export type IdentityPoolAnswer = Answer<'guests' | 'missing' | 'noGuests'>

/** Whether the identity pool exists, and whether it takes guests: one that does makes an identity, which gets no credentials here. */
export async function askIdentityPool(config: AwsConfig, asking: Asking): Promise<IdentityPoolAnswer> {
  const url = identityPoolUrl(config)
  const reply = await ask(
    {
      url: `${url}/`,
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AWSCognitoIdentityService.GetId' },
      body: JSON.stringify({ IdentityPoolId: config.identityPoolId }),
    },
    asking,
  )
  return answerOf(url, reply, (answered) => {
    const refusal = refusalIn(answered)
    if (!refusal) return { kind: 'guests', seen: `GetId ${answered.status}` }
    const { code } = refusal
    if (code === 'ResourceNotFoundException') return { kind: 'missing', seen: code }
    return { kind: code === 'NotAuthorizedException' ? 'noGuests' : 'unclear', seen: code }
  })
}
