/** Members that only parts of Cognito read which no pool here has, so that they change no answer. */

/** For `ClientMetadata` where only the words of a message could depend on it. */
export const messageTriggersOnly = {
  withoutEffect: 'Only a trigger that words messages is given it, and a pool here has none.',
} as const

/** For `ClientMetadata` of InitiateAuth: the triggers that a pool here can have are not given it on AWS either. */
export const earlyTriggersOnly = {
  withoutEffect: 'Only triggers before authentication are given it, and a pool here has none.',
} as const

/** For `AnalyticsMetadata`. */
export const analyticsOnly = { withoutEffect: 'Only Amazon Pinpoint is given it, and none is connected.' } as const

/** For `UserContextData` and `ContextData`. */
export const threatProtectionOnly = {
  withoutEffect: 'Only threat protection reads it, which is switched off in every pool here.',
} as const
