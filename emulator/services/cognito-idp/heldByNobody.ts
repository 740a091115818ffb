/** Members that only parts of Cognito read which no pool here has, so that they change no answer. */

/** For `ClientMetadata` and `ValidationData`. */
export const triggersOnly = { withoutEffect: 'Only Lambda triggers are given it, and none is run here.' } as const

/** For `AnalyticsMetadata`. */
export const analyticsOnly = { withoutEffect: 'Only Amazon Pinpoint is given it, and none is connected.' } as const

/** For `UserContextData` and `ContextData`. */
export const threatProtectionOnly = {
  withoutEffect: 'Only threat protection reads it, which is switched off in every pool here.',
} as const
