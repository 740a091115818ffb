/** What a pool's domain answers: its sign-in pages, and OAuth. */
import type { HttpResponse } from '../../../wire/message.ts'
import { type CorsQuestion, type CorsSettings, openToPages } from '../../cors.ts'
import type { Page, PageVisit } from '../../page.ts'
import { authorize } from './authorize.ts'
import { logout } from './logout.ts'
import { privateJson } from './oauthError.ts'
import { type Endpoint, FormProblem, readVisit } from './oauthVisit.ts'
import { confirmPage } from './pages/confirmPage.ts'
import { errorPage } from './pages/errorPage.ts'
import { confirmForgotPasswordPage, forgotPasswordPage } from './pages/forgotPasswordPage.ts'
import { loginPage } from './pages/loginPage.ts'
import { providerPage } from './pages/providerPage.ts'
import { signUpPage } from './pages/signUpPage.ts'
import { revoke } from './revoke.ts'
import { token } from './token.ts'
import { userInfo } from './userInfo.ts'

type Endpoints = Readonly<{ GET?: Endpoint; POST?: Endpoint }>

const both = (endpoint: Endpoint): Endpoints => ({ GET: endpoint, POST: endpoint })

/** For programs, also in pages: their own errors are JSON. */
const forPrograms: ReadonlyMap<string, Endpoints> = new Map([
  ['/oauth2/revoke', { POST: revoke }],
  ['/oauth2/token', { POST: token }],
  ['/oauth2/userInfo', both(userInfo)],
])

const forPeople: ReadonlyMap<string, Endpoints> = new Map([
  ['/confirm', both(confirmPage)],
  ['/confirmForgotPassword', both(confirmForgotPasswordPage)],
  ['/forgotPassword', both(forgotPasswordPage)],
  ['/login', both(loginPage)],
  ['/logout', { GET: logout }],
  ['/oauth2/authorize', { GET: authorize }],
  ['/signup', both(signUpPage)],
])

async function answer(_groups: readonly string[], _store: unknown, visit: PageVisit): Promise<HttpResponse> {
  const { method, rawPath } = visit.request
  const program = forPrograms.get(rawPath)
  const endpoints =
    program ?? forPeople.get(rawPath) ?? (rawPath.startsWith('/pretend/') ? both(providerPage) : undefined)
  const refuse = (status: number, sentence: string) =>
    program ? privateJson(status, { error: 'invalid_request' }) : errorPage(status, sentence)
  try {
    const read = await readVisit(visit)
    if (!read) return refuse(404, 'No user pool has this domain.')
    if (!endpoints) return refuse(404, 'There is no such page.')
    const endpoint = method === 'GET' || method === 'POST' ? endpoints[method] : undefined
    if (endpoint) return await endpoint(read)
    const refused = refuse(405, 'This address is used in another way.')
    return { ...refused, headers: { ...refused.headers, allow: Object.keys(endpoints).join(', ') } }
  } catch (problem) {
    if (problem instanceof FormProblem) return refuse(problem.status, problem.message)
    throw problem
  }
}

/** Pages for people are read by nobody else's. */
function cors(question: CorsQuestion, settings: CorsSettings) {
  if (forPrograms.has(question.request.rawPath)) return openToPages(question, settings)
  return { refused: 'Sign-in pages are for people.', resource: 'SERVICE' } as const
}

export const domainPages: readonly Page[] = [
  { host: /^.+\.auth\.localhost$/, path: /^/, takesForms: true, cors, answer },
]
