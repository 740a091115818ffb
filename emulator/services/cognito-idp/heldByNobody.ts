/** Members that only parts of Cognito read which no pool here has, so that they change no answer. */

/** For `ClientMetadata` and `ValidationData`. */
export const triggersOnly = { withoutEffect: 'Only Lambda triggers are given it, and a pool here has none.' } as const

/** For `AnalyticsMetadata`. */
export const analyticsOnly = { withoutEffect: 'Only Amazon Pinpoint is given it, and none is connected.' } as const

/** For `UserContextData` and `ContextData`. */
export const threatProtectionOnly = {
  withoutEffect: 'Only threat protection reads it, which is switched off in a pool of the lite and essentials plans.',
} as const
