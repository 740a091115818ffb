/** The steps of a sign-in, taken by forms instead of calls: the same tables, and at the end a session of this page. */
import { invalidSession } from '../../sign-in/authSessions.ts'
import { challenges } from '../../sign-in/challenges.ts'
import { passwordSignIn } from '../../sign-in/passwordSignIn.ts'
import type { Parameters, SignInPlace, SignInStep } from '../../sign-in/signInStep.ts'
import type { PoolUser } from '../../users/users.ts'
import { challengeForms } from './challengeForms.ts'
import { type PersonVisit, placeOf } from './personPage.ts'
import { secretHashOf } from './secretHashOf.ts'
import { answerSetUp } from './setUpByForm.ts'

/** Either the next challenge, or whoever has proved who they are. */
export interface FormStep {
  readonly step: SignInStep
  readonly user: PoolUser | undefined
}

/** Which flows the client may use is a question of the API. @throws AwsError */
export function signInWithPassword(visit: PersonVisit, name: string): Promise<FormStep> {
  const password = visit.form.get('password') ?? ''
  return take(visit, (place) =>
    passwordSignIn(visit.context, place, { USERNAME: name, PASSWORD: password, ...hash(visit, name) }),
  )
}

/** @throws AwsError */
export function answerChallenge(
  visit: PersonVisit,
  challenge: { readonly name: string; readonly session: string; readonly parameters: Parameters },
): Promise<FormStep> {
  const { form, context } = visit
  const answer = challenges[challenge.name]
  const row = challengeForms[challenge.name]
  if (!answer || !row) throw invalidSession()
  const username = form.get('username') ?? ''
  const responses = { USERNAME: username, ...hash(visit, username), ...row.responses(form, challenge.parameters) }
  if (challenge.name === 'MFA_SETUP') return take(visit, (place) => answerSetUp(visit, place, challenge, responses))
  return take(visit, (place) => answer(context, place, responses, challenge.session))
}

async function take(
  visit: PersonVisit,
  step: (place: SignInPlace) => SignInStep | Promise<SignInStep>,
): Promise<FormStep> {
  let proven: PoolUser | undefined
  const issue = (user: PoolUser) => {
    proven = user
    return {}
  }
  const taken = await step({ ...(await placeOf(visit)), issue })
  return { step: taken, user: proven }
}

function hash({ asked }: PersonVisit, username: string): Parameters {
  const secretHash = secretHashOf(asked.client, username)
  return secretHash === undefined ? {} : { SECRET_HASH: secretHash }
}
