import type { AwsConfig } from '../configuration/configuration.ts'
import { userPoolUrl } from '../configuration/serviceUrls.ts'
import { type Answer, answerOf } from './answer.ts'
import { ask, type Asking } from './ask.ts'

export type UserPoolAnswer = Answer<'missing' | 'there'>

/** Whether the user pool exists: its public keys can be read by anybody. */
export async function askUserPool(config: AwsConfig, asking: Asking): Promise<UserPoolAnswer> {
  const url = userPoolUrl(config)
  const reply = await ask({ url: `${url}/${config.userPoolId}/.well-known/jwks.json` }, asking)
  return answerOf(url, reply, ({ status }) => ({
    // AWS answers 400 for a pool that it does not know, and 404 for what cannot be one.
    kind: status === 200 ? 'there' : status === 400 || status === 404 ? 'missing' : 'unclear',
    seen: `jwks.json ${status}`,
  }))
}
