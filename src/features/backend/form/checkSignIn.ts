import { isSecretName } from '../../../aws/configuration/backend-file/withoutSecrets.ts'
import { type CookieProblems, cookieProblems } from '../../../aws/configuration/sign-in/cookieProblems.ts'
import { cookieOf, pairsOf, type SignInDraft } from './signInDraft.ts'

type SignInProblems = Partial<Record<keyof SignInDraft, string>>

/** What is wrong with how people sign in, each at its field. */
export function checkSignIn(draft: SignInDraft, check: typeof cookieProblems = cookieProblems): SignInProblems {
  const metadata = metadataProblem(draft.metadata)
  return {
    ...(draft.tokens === 'cookie' && fieldsOf(check(cookieOf(draft)))),
    ...(metadata !== undefined && { metadata }),
  }
}

function fieldsOf({ domain, path, expires, secure, sameSite }: CookieProblems): SignInProblems {
  return {
    ...(domain !== undefined && { cookieDomain: domain }),
    ...(path !== undefined && { cookiePath: path }),
    ...(expires !== undefined && { cookieDays: expires }),
    ...(secure !== undefined && { cookieSecure: secure }),
    ...(sameSite !== undefined && { cookieSameSite: sameSite }),
  }
}

function metadataProblem(text: string): string | undefined {
  const pairs = pairsOf(text)
  const lacking = pairs.find(([name, value]) => name === '' || value === '')
  if (lacking) return `"${lacking.join('=')}" is not a pair: campaign=spring`
  const secret = pairs.find(([name]) => isSecretName(name))
  if (secret)
    return `"${secret[0]}" sounds like a secret. What stands here is kept, exported and sent to the pool as it is.`
  const names = pairs.map(([name]) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  return twice === undefined ? undefined : `"${twice}" stands here twice.`
}
