/** How a person answers a challenge of the sign-in tables: what the form asks, and what becomes of it. */
import type { UserPool } from '../../pools/userPools.ts'
import type { Parameters } from '../../sign-in/signInStep.ts'
import { type Field, fieldOf } from './fields.ts'
import type { Html } from './html.ts'
import { listIn } from './listIn.ts'
import { codeField, inboxHint, labelOf, newPasswordField } from './names.ts'
import { choiceOf } from './secondStepChoice.ts'
import { setUpFields } from './setUpFields.ts'

interface ChallengeForm {
  readonly title: string
  fields(parameters: Parameters, pool: UserPool): readonly Html[]
  /** ChallengeResponses besides the username. */
  responses(form: URLSearchParams, parameters: Parameters): Parameters
}

/** By `ChallengeName`. A challenge without a row here is told by its name. */
export const challengeForms: Readonly<Record<string, ChallengeForm>> = {
  EMAIL_OTP: codeForm('Enter the code from your e-mail', 'EMAIL_OTP_CODE'),
  MFA_SETUP: {
    title: 'Set up a second step',
    fields: (parameters, pool) => setUpFields(parameters, pool, listIn(parameters.MFAS_CAN_SETUP)),
    // `setUpByForm.ts` takes more than one call to answer it.
    responses: () => ({}),
  },
  NEW_PASSWORD_REQUIRED: {
    title: 'Choose a password of your own',
    fields: (parameters, pool) => [
      fieldOf(newPasswordField(pool)),
      ...missingAttributes(parameters).map((name) => fieldOf(attributeField(name))),
    ],
    responses: (form, parameters) => ({
      NEW_PASSWORD: form.get('new_password') ?? '',
      ...Object.fromEntries(
        missingAttributes(parameters).map((name) => [`userAttributes.${name}`, form.get(`attribute.${name}`) ?? '']),
      ),
    }),
  },
  SELECT_MFA_TYPE: {
    title: 'How do you want to go on?',
    fields: (parameters) => [choiceOf(listIn(parameters.MFAS_CAN_CHOOSE))],
    responses: (form) => ({ ANSWER: form.get('answer') ?? '' }),
  },
  SMS_MFA: codeForm('Enter the code from your phone', 'SMS_MFA_CODE'),
  SMS_OTP: codeForm('Enter the code from your phone', 'SMS_OTP_CODE'),
  SOFTWARE_TOKEN_MFA: {
    title: 'Enter the code of your authenticator app',
    fields: () => [fieldOf(codeField())],
    responses: (form) => ({ SOFTWARE_TOKEN_MFA_CODE: form.get('code') ?? '' }),
  },
}

export function attributeField(name: string, value?: string): Field {
  return { name: `attribute.${name}`, label: labelOf(name), type: name === 'email' ? 'email' : 'text', value }
}

function codeForm(title: string, response: string): ChallengeForm {
  return {
    title,
    fields: ({ CODE_DELIVERY_DESTINATION: to }) => [
      fieldOf(codeField(to === undefined ? inboxHint : `Sent to ${to}. ${inboxHint}`)),
    ],
    responses: (form) => ({ [response]: form.get('code') ?? '' }),
  }
}

/** Names without the prefix that the challenge gives them. */
function missingAttributes(parameters: Parameters): readonly string[] {
  return listIn(parameters.requiredAttributes).map((name) => name.replace(/^userAttributes\./, ''))
}
