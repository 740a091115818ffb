import type { AwsConfig } from '../configuration/configuration.ts'
import { userPoolUrl } from '../configuration/serviceUrls.ts'
import { type Answer, answerOf, refusalIn } from './answer.ts'
import { ask, type Asking } from './ask.ts'

/** `withoutSrp`: the client does not offer the flow with which the console signs people in. */
export type AppClientAnswer = Answer<'hasSecret' | 'missing' | 'ready' | 'withoutSrp'>

/** Nobody's: `.invalid` is no domain (RFC 2606), and the name tells the pool's owner what asked. */
const nobody = 'check-of-the-connection@rolecall.invalid'

/** Answers to a sign-in of somebody who does not exist, after everything about the client was in order. */
const personRefused = new Set(['NotAuthorizedException', 'UserNotFoundException', 'UserLambdaValidationException'])

/** Whether the app client takes the first step of a sign-in. No password is in it, and nobody is signed in. */
export async function askAppClient(config: AwsConfig, asking: Asking): Promise<AppClientAnswer> {
  const url = userPoolUrl(config)
  const reply = await ask(
    {
      url: `${url}/`,
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      },
      body: JSON.stringify({
        AuthFlow: 'USER_SRP_AUTH',
        ClientId: config.userPoolClientId,
        AuthParameters: { USERNAME: nobody, SRP_A: publicValue() },
      }),
    },
    asking,
  )
  return answerOf(url, reply, (answered) => {
    const refusal = refusalIn(answered)
    if (!refusal) return { kind: 'ready', seen: 'InitiateAuth wants the password' }
    return { kind: kindOf(refusal), seen: refusal.code }
  })
}

function kindOf({ code, message }: { readonly code: string; readonly message: string }) {
  if (code === 'ResourceNotFoundException') return 'missing'
  if (/secret/i.test(message)) return 'hasSecret'
  if (code === 'InvalidParameterException' && /flow|not enabled/i.test(message)) return 'withoutSrp'
  return personRefused.has(code) ? 'ready' : 'unclear'
}

/** As long as SRP_A is (3072 bits), and below SRP's prime, which begins with 64 ones. */
function publicValue(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(384))
  bytes[0] = 1
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
