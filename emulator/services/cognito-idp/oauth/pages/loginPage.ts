import { AwsError } from '../../../../wire/awsError.ts'
import type { HttpResponse } from '../../../../wire/message.ts'
import { finishAuthorize } from '../finishAuthorize.ts'
import { newPageSession, pageSession } from '../pageSession.ts'
import { challengeForms } from './challengeForms.ts'
import { challengeInForm, challengePage } from './challengePage.ts'
import { confirmForm } from './confirmPage.ts'
import { forgotPasswordForm } from './forgotPasswordPage.ts'
import { listIn } from './listIn.ts'
import { loginForm } from './loginForm.ts'
import { personPage, type PersonVisit, signsInOwnPeople } from './personPage.ts'
import { prepareSetUp } from './setUpByForm.ts'
import { settableOf } from './setUpFields.ts'
import { answerChallenge, type FormStep, signInWithPassword } from './signInByForm.ts'

/** `/login`: the form, and whatever a sign-in goes on with. */
export const loginPage = personPage(async (visit) => {
  const { request, form, asked } = visit
  if (request.method === 'GET') return loginForm(visit)
  if (form.get('step') === 'continue') {
    const signedIn = pageSession(visit, asked.client)
    if (!signedIn) return loginForm(visit)
    return finishAuthorize(visit, asked, { user: signedIn.user, authTime: signedIn.session.authTime })
  }
  if (!signsInOwnPeople(visit)) return loginForm(visit)
  const name = form.get('username') ?? ''
  const challenge = challengeInForm(form)
  try {
    return await goOn(
      visit,
      await (challenge ? answerChallenge(visit, challenge) : signInWithPassword(visit, name)),
      name,
    )
  } catch (problem) {
    if (!(problem instanceof AwsError)) throw problem
    if (challenge && canBeRepeated.has(problem.code)) {
      return challengePage(visit, { ...challenge, username: name }, problem.message)
    }
    if (problem.code === 'UserNotConfirmedException') return confirmForm(visit, { name, problem: problem.message })
    if (problem.code === 'PasswordResetRequiredException') {
      return forgotPasswordForm(visit, { name, problem: problem.message })
    }
    return loginForm(visit, { name, problem: problem.message })
  }
})

/** After these the same challenge can be answered once more. */
const canBeRepeated: ReadonlySet<string> = new Set([
  'CodeMismatchException',
  'EnableSoftwareTokenMFAException',
  'InvalidParameterException',
  'InvalidPasswordException',
])

async function goOn(visit: PersonVisit, { step, user }: FormStep, typed: string): Promise<HttpResponse> {
  if (user) {
    const { session, cookie } = newPageSession(visit, user, 'COGNITO')
    return finishAuthorize(visit, visit.asked, { user, authTime: session.authTime, headers: { 'set-cookie': cookie } })
  }
  const { ChallengeName: name = '', Session: session = '', ChallengeParameters: parameters = {} } = step
  if (!challengeForms[name]) {
    return loginForm(visit, { problem: `This sign-in goes on with ${name}, for which this page has no form.` })
  }
  const username = parameters.USER_ID_FOR_SRP ?? typed
  if (name !== 'MFA_SETUP') return challengePage(visit, { name, session, parameters, username })
  if (settableOf(listIn(parameters.MFAS_CAN_SETUP)).length === 0) {
    return loginForm(visit, { problem: 'A second step is required, and an administrator has to set it up.' })
  }
  return challengePage(visit, { name, username, ...(await prepareSetUp(visit, { session, parameters }, typed)) })
}
