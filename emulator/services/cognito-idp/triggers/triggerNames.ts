/** The triggers that a function of one's own can stand for: by the name on the command line, the one in `LambdaConfig`. */
export const triggerNames = {
  preSignUp: 'PreSignUp',
  postConfirmation: 'PostConfirmation',
  preTokenGeneration: 'PreTokenGeneration',
  defineAuthChallenge: 'DefineAuthChallenge',
  createAuthChallenge: 'CreateAuthChallenge',
  verifyAuthChallengeResponse: 'VerifyAuthChallengeResponse',
} as const

export type TriggerName = keyof typeof triggerNames

export function isTriggerName(text: string): text is TriggerName {
  return Object.hasOwn(triggerNames, text)
}
